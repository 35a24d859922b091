/**
 * When everything happens, exactly: the scanner's broadcasts, the push and pop recurrence, the
 * other commands' cycle counts, and the timeline of array and DMA engine. Depends on {@code
 * config}, {@code program} and the activations of {@code values}.
 */
package prunus.simulator.timing;
