/**
 * What a host does to the machine: the images it loads into the memories, and the registers it
 * writes before each command. Depends on {@code config}, {@code contract} and {@code program}.
 */
package prunus.array.host;
