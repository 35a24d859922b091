package prunus.array.config;

/**
 * How a DRAM address is cut into channel, bank group, bank, row and column; the names run from the
 * high bits to the low ones, and "channel" means channel and bank group.
 */
public enum AddressMapping {
  /** A stream goes round all channels and bank groups and stays in one row of each. */
  ROW_BANK_COLUMN_CHANNEL,
  /** A stream goes round all banks too: more rows are open, each longer. */
  ROW_COLUMN_BANK_CHANNEL,
  /** A stream stays in one row of one channel and bank group until the row is over. */
  ROW_BANK_CHANNEL_COLUMN
}
