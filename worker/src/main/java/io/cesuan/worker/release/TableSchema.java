package io.cesuan.worker.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a release and the key of its rows: what a computation has to know of a Frictionless
 * Table Schema.
 *
 * @param fields the fields in the order of the source
 * @param primaryKey names of the fields whose values name a row, in key order; at least one
 */
public record TableSchema(List<Field> fields, List<String> primaryKey) {

  /** Rejects schemas without a key, with a field twice, or with a key field that is not there. */
  public TableSchema {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException(
            "expected distinct fields, found \"" + field.name() + "\" twice");
      }
    }
    if (primaryKey.isEmpty() || !names.containsAll(primaryKey)) {
      throw new IllegalArgumentException(
          "expected a primary key of fields among " + names + ", found " + primaryKey);
    }
  }

  /**
   * A field.
   *
   * @param name its name
   * @param type the type of its values
   * @param unit the unit of its values, where the schema states one
   * @param unitField the field that holds the unit of each value instead: {@code field} of the same
   *     dataset or {@code dataset.field} of another
   */
  public record Field(
      String name, FieldType type, Optional<String> unit, Optional<String> unitField) {

    /** A field without a unit. */
    public static Field of(String name, FieldType type) {
      return new Field(name, type, Optional.empty(), Optional.empty());
    }

    /** A field of decimal numbers in one unit. */
    public static Field number(String name, String unit) {
      return new Field(name, FieldType.NUMBER, Optional.of(unit), Optional.empty());
    }
  }

  /** The field of this name, if the schema has it. */
  public Optional<Field> findField(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Reads what this class keeps of a Table Schema that was validated before.
   *
   * @throws IllegalArgumentException if a field has an unknown type, or the key is not among the
   *     fields
   */
  public static TableSchema ofJson(JsonNode descriptor) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode field : descriptor.path("fields")) {
      String code = field.path("type").asText();
      fields.add(
          new Field(
              field.path("name").asText(),
              FieldType.findByCode(code)
                  .orElseThrow(
                      () -> new IllegalArgumentException("unknown field type \"" + code + "\"")),
              text(field.path("unit")),
              unitField(field.path("unitField"))));
    }
    List<String> key = new ArrayList<>();
    JsonNode primaryKey = descriptor.path("primaryKey");
    if (primaryKey.isTextual()) {
      key.add(primaryKey.asText());
    } else {
      primaryKey.forEach(name -> key.add(name.asText()));
    }
    return new TableSchema(fields, key);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }

  private static Optional<String> unitField(JsonNode node) {
    if (!node.isObject()) {
      return text(node);
    }
    String resource = node.path("resource").asText();
    String field = node.path("field").asText();
    return Optional.of(resource.isEmpty() ? field : resource + "." + field);
  }

  /** The Table Schema that {@link #ofJson} reads back as this one. */
  public ObjectNode toJson() {
    ObjectNode descriptor = JsonNodeFactory.instance.objectNode();
    ArrayNode list = descriptor.putArray("fields");
    for (Field field : fields) {
      ObjectNode object = list.addObject();
      object.put("name", field.name());
      object.put("type", field.type().code());
      field.unit().ifPresent(unit -> object.put("unit", unit));
      field.unitField().ifPresent(unitField -> object.put("unitField", unitField));
    }
    ArrayNode key = descriptor.putArray("primaryKey");
    primaryKey.forEach(key::add);
    return descriptor;
  }
}
