package io.github.erpsyncdesk.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.RawServer;
import io.github.erpsyncdesk.model.Batch;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.PluginAnswer;
import io.github.erpsyncdesk.model.Secret;
import io.github.erpsyncdesk.model.ServerProfile;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.soap.CxfNetServer;
import io.github.erpsyncdesk.soap.erpsync.ForceResyncNoBlankValuesResponse;
import io.github.erpsyncdesk.task.PooledTimekeeper;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.Unmarshaller;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An answer of many records through the whole client, beside bare Woodstox over the same HTTP bytes. */
@Tag("bench")
class MillionBench {
    private static final int ROUNDS = 7;
    private static final String SERVICES = "http://www.superoffice.net/ws/crm/NetServer/Services88";
    private static final byte[] HEAD = ("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<s:Header><h:Succeeded xmlns:h=\""
            + SERVICES
            + "\">true</h:Succeeded></s:Header><s:Body><ForceResyncNoBlankValuesResponse xmlns=\"" + SERVICES
            + "\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"><Response><TableRight i:nil=\"true\"/>"
            + "<IsOk>true</IsOk><Changes><UpdatedRecords>")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] TAIL = ("</UpdatedRecords></Changes><Status>Ok</Status></Response>"
            + "</ForceResyncNoBlankValuesResponse></s:Body></s:Envelope>")
            .getBytes(StandardCharsets.UTF_8);

    private static byte[] reply(int records) {
        StringBuilder text = new StringBuilder(records * 150);
        for (int i = 0; i < records; i++) {
            text.append("<ChangedDataItem><TableRight i:nil=\"true\"/><FieldProperties i:nil=\"true\"/><Tablename>")
                    .append(i % 3 == 0 ? "contact" : "person")
                    .append("</Tablename><RecordId>").append(i + 1).append("</RecordId></ChangedDataItem>");
        }
        byte[] middle = text.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(HEAD, HEAD.length + middle.length + TAIL.length);
        System.arraycopy(middle, 0, all, HEAD.length, middle.length);
        System.arraycopy(TAIL, 0, all, HEAD.length + middle.length, TAIL.length);
        return all;
    }

    private static RawServer server(byte[] reply) {
        return new RawServer((out, socket) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: " + reply.length
                    + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(reply);
        });
    }

    private static InputStream answer(HttpClient client, RawServer server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().base())
                .POST(HttpRequest.BodyPublishers.ofString("<x/>")).build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private static int bare(RawServer server) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                InputStream in = answer(client, server)) {
            int[] ids = new int[1_000_000];
            String[] tables = new String[1_000_000];
            int count = 0;
            XMLStreamReader xml = new WstxInputFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    if (xml.getLocalName().equals("Tablename")) {
                        tables[count] = xml.getElementText();
                    } else if (xml.getLocalName().equals("RecordId")) {
                        ids[count++] = Integer.parseInt(xml.getElementText());
                    }
                }
            }
            return count + (ids[0] & tables.length);
        }
    }

    /** What CXF does with an answer by default, without CXF's own part: JAXB into the generated classes. */
    private static int jaxb(RawServer server, Unmarshaller unmarshaller) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                InputStream in = answer(client, server)) {
            XMLStreamReader xml = new WstxInputFactory().createXMLStreamReader(in);
            while (!xml.isStartElement() || !xml.getLocalName().equals("ForceResyncNoBlankValuesResponse")) {
                xml.next();
            }
            return unmarshaller.unmarshal(xml, ForceResyncNoBlankValuesResponse.class).getValue().getResponse()
                    .getChanges().getUpdatedRecords().getChangedDataItem().size();
        }
    }

    @Test
    void decodingAMillionRecordsThroughTheWholeClient() throws Exception {
        double small = decode(10_000);
        double large = decode(1_000_000);
        Bench.say("growth per record from 10,000 to 1,000,000", large / 1_000_000 / (small / 10_000), "");
    }

    private static double decode(int records) throws Exception {
        byte[] reply = reply(records);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] jaxb = new double[ROUNDS];
        Unmarshaller unmarshaller = JAXBContext.newInstance(ForceResyncNoBlankValuesResponse.class)
                .createUnmarshaller();
        int repeat = Math.max(1, 100_000 / records);
        try (PooledTimekeeper timekeeper = new PooledTimekeeper(); RawServer server = server(reply)) {
            CxfNetServer client = new CxfNetServer(timekeeper);
            Session session = new Session(ServerProfile.demo(), server.address(), FakeNetServer.FJORD, "", "", "",
                    Secret.of("7T:t"), Optional.empty());
            for (int round = -2; round < ROUNDS; round++) {
                double first = Bench.seconds(() -> {
                    PluginAnswer answer = null;
                    for (int i = 0; i < repeat; i++) {
                        answer = client.resync(session, SyncSource.CRM, BlankRule.KEEP,
                                new Batch.Keys(1, KeyList.of(1)), new Call(Duration.ofSeconds(60)));
                    }
                    if (answer.changes().size() != records) {
                        throw new IllegalStateException("not all records");
                    }
                    return null;
                }) / repeat;
                double second = Bench.seconds(() -> {
                    for (int i = 0; i < repeat; i++) {
                        bare(server);
                    }
                    return null;
                }) / repeat;
                double third = Bench.seconds(() -> {
                    for (int i = 0; i < repeat; i++) {
                        if (jaxb(server, unmarshaller) != records) {
                            throw new IllegalStateException("not all records by JAXB");
                        }
                    }
                    return null;
                }) / repeat;
                if (round >= 0) {
                    ours[round] = first;
                    bare[round] = second;
                    jaxb[round] = third;
                }
            }
        }
        Bench.say("decode " + records + " records, whole client", Bench.median(ours), "s");
        Bench.say("the same by bare Woodstox", Bench.median(bare), "s");
        Bench.say("the same by JAXB", Bench.median(jaxb), "s");
        Bench.say("ratio client / JAXB", Bench.median(ours) / Bench.median(jaxb), "");
        Bench.say("ratio client / bare", Bench.median(ours) / Bench.median(bare), "");
        return Bench.median(ours);
    }
}
