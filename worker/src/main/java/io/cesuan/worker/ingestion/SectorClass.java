package io.cesuan.worker.ingestion;

import io.cesuan.economics.classification.Section;

/** Where a sector belongs: its section of GB/T 4754-2017, and whether it is a core sector. */
record SectorClass(Section section, boolean core) {}
