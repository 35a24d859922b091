/**
 * From a compressed network to a program: lowering to steps, placement of channels, passes and
 * tiles, on-chip buffers, and the schedule of commands. Depends on {@code config} and {@code
 * program}.
 */
package prunus.simulator.mapper;
