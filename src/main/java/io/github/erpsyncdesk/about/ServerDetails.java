package io.github.erpsyncdesk.about;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Ability;
import io.github.erpsyncdesk.model.ServerAbilities;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.WebClient;
import io.github.erpsyncdesk.shell.DetailsCard.Detail;
import java.util.List;

/** What is known of the server that is logged in to: who it is by its own words, and what it can do. */
public final class ServerDetails {

    private ServerDetails() {}

    /** @param abilities as far as they have been found out */
    public static List<Detail> of(Session session, ServerAbilities abilities) {
        ServerIdentity server = session.server();
        return List.of(detail("aboutServer.company", server.company()),
                detail("aboutServer.database", server.database()), detail("aboutServer.serial", server.serial()),
                detail("aboutServer.version", server.version()),
                detail("aboutServer.address", session.address().toString()),
                detail("aboutServer.services", "Services" + session.address().services()),
                detail("aboutServer.web", session.webClient().map(WebClient::base).map(Object::toString)
                        .orElse(Texts.text("aboutServer.web.none"))),
                detail("aboutServer.user", session.fullName()), detail("aboutServer.role", session.role()),
                ability("aboutServer.keyLookup", abilities.keyLookup()),
                ability("aboutServer.names", abilities.names()));
    }

    private static Detail ability(String key, Ability ability) {
        return detail(key, ability instanceof Ability.No no ? Texts.text("aboutServer.no", Texts.text(no.why()))
                : Texts.text(ability.words()));
    }

    private static Detail detail(String key, String value) {
        return new Detail(key, Texts.text(key), value);
    }
}
