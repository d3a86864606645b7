package io.github.erpsyncdesk.soap;

import jakarta.jws.WebParam;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.ws.Holder;
import jakarta.xml.ws.RequestWrapper;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import org.apache.cxf.databinding.DataReader;
import org.apache.cxf.databinding.DataWriter;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.service.model.MessagePartInfo;

/**
 * JAXB for requests alone. Replies are read before CXF sees them ({@link ReplyGate}), so their types need no context,
 * and what is left of one is only an empty element.
 */
final class RequestBinding extends JAXBDataBinding {

    private RequestBinding(JAXBContext requests) {
        super(requests);
    }

    static RequestBinding of(Class<?> service) {
        try {
            return new RequestBinding(JAXBContext.newInstance(requestTypes(service).toArray(Class[]::new)));
        } catch (JAXBException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Class<?>> requestTypes(Class<?> service) throws ClassNotFoundException {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Method operation : service.getMethods()) {
            String wrapper = operation.getAnnotation(RequestWrapper.class).className();
            types.add(Class.forName(wrapper, true, service.getClassLoader()));
            for (Parameter parameter : operation.getParameters()) {
                WebParam described = parameter.getAnnotation(WebParam.class);
                if (described.header() && described.mode() != WebParam.Mode.OUT) {
                    types.add(content(parameter.getParameterizedType()));
                }
            }
        }
        return types;
    }

    private static Class<?> content(Type type) {
        return type instanceof ParameterizedType holder && holder.getRawType() == Holder.class
                ? content(holder.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> DataReader<T> createReader(Class<T> source) {
        return source == XMLStreamReader.class ? (DataReader<T>) new EmptyReply() : super.createReader(source);
    }

    @Override
    public <T> DataWriter<T> createWriter(Class<T> target) {
        return new PresentParts<>(super.createWriter(target));
    }

    /** Writes no part without a value: without a schema, CXF would write a nil element into the body. */
    private record PresentParts<T>(DataWriter<T> writer) implements DataWriter<T> {
        @Override
        public void write(Object value, MessagePartInfo part, T xml) {
            if (value != null) {
                writer.write(value, part, xml);
            }
        }

        @Override
        public void write(Object value, T xml) {
            writer.write(value, xml);
        }

        @Override
        public void setSchema(Schema schema) {
            writer.setSchema(schema);
        }

        @Override
        public void setAttachments(Collection<Attachment> attachments) {
            writer.setAttachments(attachments);
        }

        @Override
        public void setProperty(String property, Object value) {
            writer.setProperty(property, value);
        }
    }

    /** Passes the reply's empty element. */
    private static final class EmptyReply implements DataReader<XMLStreamReader> {
        @Override
        public Object read(MessagePartInfo part, XMLStreamReader xml) {
            return read(part.getElementQName(), xml, part.getTypeClass());
        }

        @Override
        public Object read(QName name, XMLStreamReader xml, Class<?> type) {
            try {
                xml.nextTag(); // its end
                xml.next();
                return type.getDeclaredConstructor().newInstance();
            } catch (XMLStreamException | ReflectiveOperationException e) {
                throw new Fault(e);
            }
        }

        @Override
        public Object read(XMLStreamReader xml) {
            throw new UnsupportedOperationException("a reply has a type");
        }

        @Override
        public void setSchema(Schema schema) {
            // nothing is validated: it is empty
        }

        @Override
        public void setAttachments(Collection<Attachment> attachments) {
            // an empty element refers to none
        }

        @Override
        public void setProperty(String property, Object value) {
            // nothing here can be set
        }
    }
}
