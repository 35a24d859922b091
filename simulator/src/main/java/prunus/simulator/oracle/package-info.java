/**
 * Holds a finished simulation against the array that is executed literally ({@code
 * prunus.array.naive}). Depends on {@code timing}, on what {@code prunus.simulator} makes of a run,
 * and on nothing that the comparison could hide behind.
 */
package prunus.simulator.oracle;
