package io.cesuan.worker.release;

import io.cesuan.worker.content.ContentHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A release in the store. It never changes; a later one of the same dataset supersedes it.
 *
 * @param id its number
 * @param dataset code of its dataset
 * @param sha256 hash of its content
 * @param publisher who published the figures
 * @param sourceTitle title of the publication
 * @param licence the licence, or what is known of it
 * @param releasedOn day of publication, where it is known to the day
 * @param label a caveat that travels to everything computed from it, such as "illustrative"
 * @param layout how the figures are laid out
 * @param schema fields, types, units and key
 * @param origin name of the file the figures were read from
 * @param supersedes the release it replaces
 * @param reason why it replaces it, where someone said so
 * @param importedAt when it was stored
 */
public record SourceRelease(
    long id,
    String dataset,
    ContentHash sha256,
    String publisher,
    String sourceTitle,
    String licence,
    Optional<LocalDate> releasedOn,
    Optional<String> label,
    Layout layout,
    TableSchema schema,
    String origin,
    OptionalLong supersedes,
    Optional<String> reason,
    Instant importedAt) {}
