/**
 * A network mapped to an array, as data: steps with their layouts, passes, tiles and buffers, and
 * the commands in issue order. Printable as JSON and read back equal. Depends on {@code config} and
 * on {@code models}' graph and compressed network.
 */
package prunus.array.program;
