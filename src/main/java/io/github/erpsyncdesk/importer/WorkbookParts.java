package io.github.erpsyncdesk.importer;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a workbook's archive by their relations. */
final class WorkbookParts {
    private static final String MAIN = "/officeDocument";
    private static final XMLInputFactory XML = factory();

    /** @param target the entry's name in the archive */
    private record Relation(String type, String target) {}

    private final ZipFile zip;
    private final Map<String, Relation> relations;

    WorkbookParts(ZipFile zip) throws IOException {
        this.zip = zip;
        ZipEntry workbook = workbook(zip);
        if (workbook == null) {
            throw new IOException("no workbook");
        }
        relations = relations(zip, workbook.getName());
    }

    /** The workbook's own part; null where the archive holds no workbook. */
    static @Nullable ZipEntry workbook(ZipFile zip) throws IOException {
        for (Relation relation : relations(zip, "").values()) {
            if (relation.type().endsWith(MAIN)) {
                ZipEntry entry = zip.getEntry(relation.target());
                return entry != null && entry.getName().startsWith("xl/") ? entry : null;
            }
        }
        return zip.getEntry("xl/workbook.xml");
    }

    /** The part that a sheet's relation id names. */
    ZipEntry sheet(String id) throws IOException {
        Relation relation = relations.get(id);
        ZipEntry entry = relation == null ? null : zip.getEntry(relation.target());
        if (entry == null) {
            throw new IOException("no sheet " + id);
        }
        return entry;
    }

    /** The shared texts; null where there are none. */
    @Nullable
    ZipEntry sharedStrings() {
        return ofType("/sharedStrings");
    }

    boolean hasStyles() {
        return ofType("/styles") != null;
    }

    private @Nullable ZipEntry ofType(String suffix) {
        return relations.values().stream().filter(relation -> relation.type().endsWith(suffix)).findFirst()
                .map(relation -> zip.getEntry(relation.target())).orElse(null);
    }

    /** The relations of a part by their ids; of the archive itself where the name is blank. */
    private static Map<String, Relation> relations(ZipFile zip, String part) throws IOException {
        int folder = part.lastIndexOf('/') + 1;
        ZipEntry entry = zip.getEntry(part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels");
        Map<String, Relation> relations = new HashMap<>();
        if (entry == null) {
            return relations;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    URI target = URI.create("/" + part).resolve(xml.getAttributeValue(null, "Target"));
                    relations.put(xml.getAttributeValue(null, "Id"),
                            new Relation(xml.getAttributeValue(null, "Type"), target.getPath().substring(1)));
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException(e);
        }
        return relations;
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
