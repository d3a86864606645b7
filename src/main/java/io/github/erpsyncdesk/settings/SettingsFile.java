package io.github.erpsyncdesk.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.erpsyncdesk.model.BatchRule;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.NetworkSettings;
import io.github.erpsyncdesk.model.Preferences;
import io.github.erpsyncdesk.model.ProxyChoice;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.ServerKind;
import io.github.erpsyncdesk.model.ServerProfile;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file's own form. Unknown fields are ignored, missing ones get their default; there is no place for a secret.
 *
 * @param looksForUpdates what earlier versions read. They wrote true without having asked, so only false counts here
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SettingsFile(@Nullable String writtenBy, @Nullable String look, @Nullable Integer keepDays,
        @Nullable Boolean looksForUpdates, @Nullable String updates, @Nullable Boolean keepsPersonalData,
        @Nullable WindowPlace window,
        @Nullable List<@Nullable Server> servers) {

    static SettingsFile of(String version, List<ServerProfile> profiles, Preferences preferences) {
        return new SettingsFile(version, preferences.look().name(), preferences.keepDays(),
                preferences.looksForUpdates(), preferences.updates().name(),
                preferences.keepsPersonalData(),
                preferences.window().map(WindowPlace::of).orElse(null),
                profiles.stream().map(Server::of).toList());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Server(@Nullable String id, @Nullable String name, @Nullable String address, @Nullable String kind,
            @Nullable String method, @Nullable String user, boolean online, boolean remember, @Nullable String language,
            @Nullable Seen lastSeen, @Nullable Long deadlineSeconds, @Nullable Integer batchKeys,
            @Nullable Integer batchBytes, @Nullable Network network, @Nullable String webClient) {

        static Server of(ServerProfile profile) {
            return new Server(profile.id(), profile.name(), profile.address(), profile.kind().name(),
                    profile.method().name(), profile.user(),
                    profile.online(), profile.remember(), profile.language(),
                    profile.lastSeen().map(Seen::of).orElse(null),
                    profile.deadline().toSeconds(), profile.batches().keys(), profile.batches().bytes(),
                    Network.of(profile.network()), profile.webClient());
        }

        Optional<ServerProfile> profile() {
            if (id == null || id.isBlank()) {
                return Optional.empty();
            }
            return Optional.of(
                    new ServerProfile(id, text(name), text(address), value(ServerKind.class, kind, ServerKind.OTHER),
                            value(LoginMethod.class, method, LoginMethod.PASSWORD), text(user), online, remember,
                            text(language),
                            Optional.ofNullable(lastSeen).map(Seen::identity),
                            deadlineSeconds == null || deadlineSeconds < 1 ? ServerProfile.DEFAULT_DEADLINE
                                    : Duration.ofSeconds(deadlineSeconds),
                            new BatchRule(batchKeys == null || batchKeys < 1 ? BatchRule.DEFAULT_KEYS : batchKeys,
                                    batchBytes == null || batchBytes < BatchRule.LEAST_BYTES ? BatchRule.DEFAULT_BYTES
                                            : batchBytes),
                            network == null ? NetworkSettings.DEFAULT : network.settings(), text(webClient)));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Network(String proxy, String proxyAddress, String proxyUser, boolean proxyKerberos, String certificate,
            boolean delegate) {

        static Network of(NetworkSettings settings) {
            return new Network(settings.proxy().kind().name(), settings.proxy().address(), settings.proxyUser(),
                    settings.proxyKerberos(), settings.certificate(), settings.delegate());
        }

        NetworkSettings settings() {
            return new NetworkSettings(
                    new ProxyChoice(value(ProxyChoice.Kind.class, proxy, ProxyChoice.Kind.SYSTEM), text(proxyAddress)),
                    text(proxyUser), proxyKerberos, text(certificate), delegate);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seen(@Nullable String company, @Nullable String database, @Nullable String serial,
            @Nullable String version) {

        static Seen of(ServerIdentity identity) {
            return new Seen(identity.company(), identity.database(), identity.serial(), identity.version());
        }

        ServerIdentity identity() {
            return new ServerIdentity(text(company), text(database), text(serial), text(version));
        }
    }

    List<ServerProfile> profiles() {
        return servers == null ? List.of()
                : servers.stream().filter(Objects::nonNull).map(Server::profile).flatMap(Optional::stream).toList();
    }

    Preferences preferences() {
        return new Preferences(value(Preferences.Look.class, look, Preferences.Look.SYSTEM),
                keepDays == null || keepDays < 0 ? 0 : keepDays,
                value(Preferences.Updates.class, updates, Boolean.FALSE.equals(looksForUpdates)
                        ? Preferences.Updates.NEVER
                        : Preferences.Updates.UNDECIDED),
                !Boolean.FALSE.equals(keepsPersonalData), Optional.ofNullable(window).flatMap(WindowPlace::state));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <E extends Enum<E>> E value(Class<E> type, @Nullable String name, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }
}
