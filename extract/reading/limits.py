"""How much one input may hold; beyond it the file is refused rather than the machine brought down."""

MAX_DOCUMENT_CHARS = 2_000_000
MAX_TEXT_BYTES = 8_000_000
MAX_RECORD_BYTES = 16_000_000
MAX_FILE_BYTES = 16 * 1024**3
MAX_MANIFEST_BYTES = 50_000_000
