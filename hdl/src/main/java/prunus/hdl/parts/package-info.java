/**
 * Small parts that many circuits need, written in the language and used like any module: {@code
 * instance("queue", new Fifo(16, 8))}. Each class states its contract cycle by cycle. Depends on
 * the language alone.
 */
package prunus.hdl.parts;
