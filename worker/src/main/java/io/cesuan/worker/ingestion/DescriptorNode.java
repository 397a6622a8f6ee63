package io.cesuan.worker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A value in a descriptor, with its path, such as {@code resources[2].schema}.
 *
 * @param json the text it stands in
 * @param value the value; missing where the descriptor has none
 * @param path where it stands
 */
record DescriptorNode(LocatedJson json, JsonNode value, String path) {

  static String member(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Notes that something else was expected here. */
  void reject(String expected, String found) {
    if (value.isMissingNode() && path.contains(".")) {
      // What is not there has no place; the object it is missing from has one.
      json.add(path.substring(0, path.lastIndexOf('.')), expected, found);
    } else {
      json.add(path, expected, found);
    }
  }

  private void rejectType(String expected) {
    reject(
        expected,
        value.isTextual() ? Defect.quote(value.textValue()) : abbreviated(value.toString()));
  }

  private static String abbreviated(String json) {
    return json.length() > 40 ? json.substring(0, 40) + "…" : json;
  }

  DescriptorNode child(String name) {
    JsonNode child = value.isObject() ? value.get(name) : null;
    return new DescriptorNode(
        json, child == null ? MissingNode.getInstance() : child, member(path, name));
  }

  boolean isPresent() {
    return !value.isMissingNode() && !value.isNull();
  }

  /** The object of this name; notes where it is missing or something else. */
  Optional<DescriptorNode> requiredObject(String name) {
    DescriptorNode child = child(name);
    if (child.value.isObject()) {
      return Optional.of(child);
    }
    if (child.isPresent()) {
      child.rejectType("an object");
    } else {
      child.reject("an object " + Defect.quote(name), "none");
    }
    return Optional.empty();
  }

  /** The elements of an array; notes where it is something else. */
  List<DescriptorNode> elements(String name) {
    DescriptorNode child = child(name);
    if (!child.isPresent()) {
      return List.of();
    }
    if (!child.value.isArray()) {
      child.rejectType("a list");
      return List.of();
    }
    List<DescriptorNode> elements = new ArrayList<>();
    for (JsonNode element : child.value) {
      elements.add(new DescriptorNode(json, element, child.path + "[" + elements.size() + "]"));
    }
    return elements;
  }

  /** The elements of an array that must have one at least. */
  List<DescriptorNode> requiredElements(String name) {
    List<DescriptorNode> elements = elements(name);
    DescriptorNode child = child(name);
    if (elements.isEmpty() && (!child.isPresent() || child.value.isArray())) {
      child.reject("a list " + Defect.quote(name) + " with one element at least", "none");
    }
    return elements;
  }

  /** The text itself; notes where it is none. */
  Optional<String> asText() {
    if (value.isTextual() && !value.textValue().isBlank()) {
      return Optional.of(value.textValue());
    }
    rejectType("a text");
    return Optional.empty();
  }

  /** The text of this name, where there is one; notes where it is something else. */
  Optional<String> text(String name) {
    DescriptorNode child = child(name);
    return child.isPresent() ? child.asText() : Optional.empty();
  }

  /** The text of this name; notes where it is missing. */
  Optional<String> requiredText(String name) {
    DescriptorNode child = child(name);
    if (!child.isPresent()) {
      child.reject("a text " + Defect.quote(name), "none");
      return Optional.empty();
    }
    return child.asText();
  }

  /** One text or a list of texts. */
  List<String> texts(String name) {
    DescriptorNode child = child(name);
    if (child.value.isTextual()) {
      return child.asText().stream().toList();
    }
    return elements(name).stream().flatMap(element -> element.asText().stream()).toList();
  }

  /** A list of texts, of which some may be empty, or what holds where there is none. */
  List<String> textsOr(String name, List<String> standard) {
    if (!child(name).isPresent()) {
      return standard;
    }
    List<String> texts = new ArrayList<>();
    for (DescriptorNode element : elements(name)) {
      if (element.value.isTextual()) {
        texts.add(element.value.textValue());
      } else {
        element.rejectType("a text");
      }
    }
    return texts;
  }

  /** Whether a member is true; notes where it is neither true nor false. */
  boolean flag(String name) {
    DescriptorNode child = child(name);
    if (!child.isPresent()) {
      return false;
    }
    if (!child.value.isBoolean()) {
      child.rejectType("true or false");
    }
    return child.value.asBoolean();
  }

  /** Notes members whose names are not known, so that no rule is silently left out. */
  void allowOnly(Collection<String> known) {
    value
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                child(name).reject(NearestLabels.oneOf(known, name), Defect.quote(name));
              }
            });
  }

  /** Notes a member that is there and is none of the supported texts. */
  void allowOnly(String name, Collection<String> supported) {
    text(name)
        .ifPresent(
            text -> {
              if (!supported.contains(text)) {
                child(name).reject(NearestLabels.oneOf(supported, text), Defect.quote(text));
              }
            });
  }
}
