package io.cesuan.worker.ingestion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON or YAML text as a tree that knows where each value begins. */
final class LocatedJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final DefectList defects;
  private final JsonParser parser;
  private final Map<String, JsonLocation> locations = new HashMap<>();

  private LocatedJson(String file, DefectList defects, JsonParser parser) {
    this.file = file;
    this.defects = defects;
    this.parser = parser;
  }

  /** Parses a JSON file; adds a defect and is empty where it is not JSON. */
  static Optional<DescriptorNode> parse(SourceFile source, DefectList defects) {
    return parse(
        source,
        "JSON",
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build(),
        defects);
  }

  /** Parses a YAML file as JSON is parsed; adds a defect and is empty where it is not YAML. */
  static Optional<DescriptorNode> parseYaml(SourceFile source, DefectList defects) {
    return parse(
        source,
        "YAML",
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build(),
        defects);
  }

  private static Optional<DescriptorNode> parse(
      SourceFile source, String language, JsonFactory factory, DefectList defects) {
    Optional<String> text = source.text(defects);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try (JsonParser parser = factory.createParser(text.get())) {
      LocatedJson json = new LocatedJson(source.name(), defects, parser);
      parser.nextToken();
      JsonNode root = json.value("");
      if (parser.nextToken() != null) {
        json.add(parser.currentTokenLocation(), "", "the end of the file", "more");
        return Optional.empty();
      }
      return defects.isEmpty() ? Optional.of(new DescriptorNode(json, root, "")) : Optional.empty();
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String found = "the error \"" + e.getOriginalMessage() + "\"";
      defects.add(
          at == null
              ? Defect.inFile(source.name(), language, found)
              : new Defect(
                  source.name(), at.getLineNr(), at.getColumnNr(), "", "", language, found));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private JsonNode value(String path) throws IOException {
    locations.put(path, parser.currentTokenLocation());
    JsonToken token = parser.currentToken();
    switch (token) {
      case START_OBJECT -> {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.set(name, value(DescriptorNode.member(path, name)));
        }
        return object;
      }
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(path + "[" + array.size() + "]"));
        }
        return array;
      }
      case VALUE_STRING -> {
        String text = parser.getText();
        if (!isStorable(text)) {
          add(
              parser.currentTokenLocation(),
              path,
              "a text without NUL and half characters",
              Defect.quote(text));
        }
        return NODES.textNode(text);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        Optional<BigDecimal> number = Figure.parse(parser.getText());
        if (number.isEmpty()) {
          add(
              parser.currentTokenLocation(),
              path,
              "a number within double precision",
              Defect.quote(parser.getText()));
        }
        return NODES.numberNode(number.orElse(BigDecimal.ZERO));
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return NODES.booleanNode(parser.getBooleanValue());
      }
      default -> {
        return NODES.nullNode();
      }
    }
  }

  /** JSON can escape characters that no UTF-8 text, and so no database, can hold. */
  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  void add(String path, String expected, String found) {
    JsonLocation at = locations.get(path);
    if (at == null) {
      defects.add(new Defect(file, 0, 0, "", path, expected, found));
    } else {
      add(at, path, expected, found);
    }
  }

  private void add(JsonLocation at, String path, String expected, String found) {
    defects.add(new Defect(file, at.getLineNr(), at.getColumnNr(), "", path, expected, found));
  }
}
