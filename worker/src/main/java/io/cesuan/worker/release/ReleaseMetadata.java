package io.cesuan.worker.release;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a release comes from.
 *
 * @param title title of its dataset
 * @param titleInChinese the same in Chinese
 * @param publisher who published the figures
 * @param sourceTitle title of the publication
 * @param licence the licence, or what is known of it
 * @param releasedOn day of publication, where it is known to the day
 * @param origin name of the file the figures were read from
 * @param reason why it replaces an earlier release, where someone said so
 */
public record ReleaseMetadata(
    String title,
    Optional<String> titleInChinese,
    String publisher,
    String sourceTitle,
    String licence,
    Optional<LocalDate> releasedOn,
    String origin,
    Optional<String> reason) {}
