/**
 * The contract, executed literally: an array stepped cycle by cycle whose memories are really read
 * and written and whose DRAM is bytes. It counts every access and every byte, knows nothing of how
 * fast engines work, and calls none of the code that it checks: it decodes the bytes of {@link
 * prunus.array.host.DramImage} by itself. Nothing but checks may depend on it. Depends on {@code
 * config}, {@code contract}, {@code program} and {@code host}.
 */
package prunus.array.naive;
