package io.github.erpsyncdesk.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.ActorType;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.SyncSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise 1: an envelope that does not say exactly what was confirmed is told from one that does. */
class EnvelopeCheckTest {
    private static final String GOOD = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<s:Header/><s:Body>"
            + "<ForceResync xmlns=\"" + Replies.SERVICES + "\"><ErpConnectionId>4</ErpConnectionId>"
            + "<InternalKeyIds xmlns:b=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\"><b:int>5"
            + "</b:int><b:int>6</b:int></InternalKeyIds>"
            + "</ForceResync></s:Body></s:Envelope>";
    private static final Batch TWO = new Batch.Keys(1, KeyList.of(5, 6));

    private static boolean asks(String body, Exchanged.Change change) {
        String envelope = "<e:Envelope xmlns:e=\"" + Wire.ENVELOPE + "\"><e:Body>" + body + "</e:Body></e:Envelope>";
        return change.difference(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aChangeAsksForExactlyWhatWasConfirmed() {
        Exchanged.Change off = Exchanged.Change.of("ChangeEngineStatus", "Run", "false");
        String name = "ChangeEngineStatus xmlns=\"" + Wire.SERVICES + "\"";
        assertThat(asks("<" + name + "><Run>false</Run></ChangeEngineStatus>", off)).isTrue();
        assertThat(asks("<" + name + "><Run>true</Run></ChangeEngineStatus>", off)).isFalse();
        assertThat(asks("<" + name + "/>", off)).isFalse();
        assertThat(asks("<" + name + "><Run>false</Run><Run>true</Run></ChangeEngineStatus>", off)).isFalse();
        Exchanged.Change sync = new Exchanged.Change("SyncAll", List.of());
        assertThat(asks("<SyncAll xmlns=\"" + Wire.SERVICES + "\"/>", sync)).isTrue();
        assertThat(asks("<ForceSyncAll xmlns=\"" + Wire.SERVICES + "\"/>", sync)).isFalse();
    }

    private static boolean agrees(String envelope, Batch batch) {
        return EnvelopeCheck.difference(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)),
                new Exchanged.Intent("ForceResync", 4, batch)).isEmpty();
    }

    @Test
    void theConfirmedEnvelopeAgrees() {
        assertThat(agrees(GOOD, TWO)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "<b:int>6</b:int>,''", "<b:int>6</b:int>,<b:int>7</b:int>",
            "<b:int>5</b:int><b:int>6</b:int>,<b:int>6</b:int><b:int>5</b:int>",
            "<b:int>6</b:int>,<b:int>6</b:int><b:int>6</b:int>", "Serialization/Arrays,Serialization/Array",
            "<ErpConnectionId>4<,<ErpConnectionId>0<",
            "<ForceResync ,<ForceResyncAll ", "</InternalKeyIds>,</InternalKeyIds><x/>", "</s:Envelope>,''"})
    void everyOtherEnvelopeDiffers(String part, String instead) {
        String other = GOOD.replace(part, instead);
        assertThat(other).isNotEqualTo(GOOD);
        assertThat(agrees(other, TWO)).isFalse();
    }

    @Test
    void idsInFrontOfTheConnectionAreTheTrapOfAServerThatReadsInOrder() {
        String list = GOOD.substring(GOOD.indexOf("<InternalKeyIds"), GOOD.indexOf("</ForceResync>"));
        assertThat(agrees(GOOD.replace(list, "").replace("<ErpConnectionId>", list + "<ErpConnectionId>"), TWO))
                .isFalse();
    }

    @Test
    void anEmptyListAgreesWithEverythingAlone() {
        String empty = GOOD.replace("<b:int>5</b:int><b:int>6</b:int>", "");
        SyncSource source = new SyncSource(4, "Visma");
        assertThat(agrees(empty, TWO)).isFalse();
        assertThat(agrees(empty, new Batch.Everything(new Scope.Everything(source, "Visma")))).isTrue();
        assertThat(agrees(GOOD, new Batch.Everything(new Scope.Everything(source, "Visma")))).isFalse();
    }

    private static boolean isReadable(String body) {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header/>" + body
                + "</s:Envelope>";
        return EnvelopeCheck.unreadable(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void everyRequestHasOneOperationInItsBodyAndNothingElse() {
        assertThat(isReadable("<s:Body><GetEngineStatus/></s:Body>")).isTrue();
        assertThat(isReadable("<s:Body/>")).isFalse();
        assertThat(isReadable("<s:Body><GetEngineStatus/><TimeZone/></s:Body>")).isFalse();
        assertThat(isReadable("<s:Body><GetEngineStatus/></s:Body><s:Body/>")).isFalse();
        assertThat(isReadable("<s:Header/>")).isFalse();
    }

    private static final String EXTERNAL = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<s:Body><ForceResyncExternal xmlns=\"" + Replies.SERVICES + "\"><ErpConnectionId>4</ErpConnectionId>"
            + "<ErpActorType>Customer</ErpActorType>"
            + "<ExternalKeys xmlns:b=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\"><b:string>00123"
            + "</b:string><b:string> A&amp;B</b:string></ExternalKeys></ForceResyncExternal></s:Body></s:Envelope>";

    private static boolean externalAgrees(String envelope) {
        Batch batch = new Batch.External(1, new ExternalKeys(ActorType.CUSTOMER, List.of("00123", " A&B")));
        return EnvelopeCheck.difference(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)),
                new Exchanged.Intent("ForceResyncExternal", 4, batch)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "00123,123", "<b:string> A&amp;B</b:string>,''", "' A&amp;B','A&amp;B'", "Customer<,Supplier<",
            "<ErpActorType>Customer</ErpActorType>,''", "b:string>00123,'b:string>00123 '",
            "<b:string>00123</b:string>,<b:string/>", "<b:string>00123,<b:string x=\"1\">00123",
            "</b:string></ExternalKeys>,</b:string><b:string>x</b:string></ExternalKeys>",
            "<ExternalKeys ,<InternalKeyIds ", "</ExternalKeys>,</ExternalKeys><x/>"})
    void erpKeysAreTheExactTextsInTheirOrder(String part, String instead) {
        assertThat(externalAgrees(EXTERNAL)).isTrue();
        String other = EXTERNAL.replace(part, instead);
        assertThat(other).isNotEqualTo(EXTERNAL);
        assertThat(externalAgrees(other)).isFalse();
    }
}
