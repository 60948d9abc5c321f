package io.crmkit.examples.consumer;

import java.io.File;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A POM, as it is written. */
record Pom(Document document) {
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    /**
     * What it says of a dependency.
     *
     * @param artifact its group and name, with a colon between
     */
    record Dependency(String artifact, String version, String scope) {}

    static Pom of(File file) throws Exception {
        return new Pom(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file));
    }

    List<Dependency> dependencies() {
        return IntStream.rangeClosed(
                        1, nodes("/project/dependencies/dependency").getLength())
                .mapToObj(i -> "/project/dependencies/dependency[" + i + "]/")
                .map(path -> new Dependency(
                        text(path + "groupId") + ":" + text(path + "artifactId"),
                        text(path + "version"),
                        text(path + "scope")))
                .toList();
    }

    /** The texts of elements. */
    List<String> texts(String path) {
        NodeList found = nodes(path);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private String text(String path) {
        return String.join("", texts(path));
    }

    private NodeList nodes(String path) {
        try {
            return (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
