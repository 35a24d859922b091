/**
 * From a compressed network to a program: placement of channels, passes and tiles, on-chip buffers,
 * and the schedule of commands, on the operations of the lowered network. Depends on {@code
 * array.config} and {@code array.program}.
 */
package prunus.simulator.mapper;
