/**
 * The memories the array is built from and talks to: SRAM macros, and the DRAM behind the DMA
 * engine with its timing and traffic. Depends on {@code array.config} and {@code array.program}.
 */
package prunus.simulator.memory;
