/**
 * A circuit as data: modules, signals, expressions and statements as records under sealed
 * interfaces. Depends on the JDK alone; everything else of the language depends on it.
 */
package prunus.hdl.ir;
