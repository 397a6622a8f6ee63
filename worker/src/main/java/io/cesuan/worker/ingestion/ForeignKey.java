package io.cesuan.worker.ingestion;

import java.util.List;

/**
 * Fields whose values must be those of fields of another resource.
 *
 * @param node where the descriptor says so
 * @param fields the fields
 * @param resource the other resource; empty for the same
 * @param referenced its fields, as many
 */
record ForeignKey(
    DescriptorNode node, List<String> fields, String resource, List<String> referenced) {}
