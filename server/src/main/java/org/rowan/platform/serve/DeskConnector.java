package org.rowan.platform.serve;

import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;

/**
 * A second port for the desk and for operations, with the same address and the same TLS files as
 * the first one.
 */
final class DeskConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Environment settings;

    DeskConnector(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        int port = settings.getProperty("rowan.desk-port", Integer.class, 0);
        if (port != 0) {
            tomcat.addAdditionalConnectors(connector(port));
        }
    }

    private Connector connector(int port) {
        Http11NioProtocol protocol = new Http11NioProtocol();
        Connector connector = new Connector(protocol);
        connector.setPort(port);
        connector.setProperty("address", settings.getProperty("server.address", "127.0.0.1"));
        connector.setXpoweredBy(false);
        protocol.setExecutor(new VirtualThreadExecutor("desk-"));
        String certificate =
                settings.getProperty("spring.ssl.bundle.pem.door.keystore.certificate");
        String key = settings.getProperty("spring.ssl.bundle.pem.door.keystore.private-key");
        if (certificate != null && key != null) {
            connector.setSecure(true);
            connector.setScheme("https");
            protocol.setSSLEnabled(true);
            connector.addSslHostConfig(tls(certificate, key));
        }
        return connector;
    }

    private static SSLHostConfig tls(String certificate, String key) {
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols("TLSv1.3+TLSv1.2");
        SSLHostConfigCertificate files =
                new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        files.setCertificateFile(path(certificate));
        files.setCertificateKeyFile(path(key));
        host.addCertificate(files);
        return host;
    }

    private static String path(String location) {
        return Path.of(location.substring("file:".length())).toString();
    }
}
