/**
 * The contract between whoever builds the array and whoever simulates it: memories, commands,
 * registers, counters, latencies, causes of PE-cycles. Depends on {@code config}.
 */
package prunus.array.contract;
