/** Which signal depends on which, as JGraphT graphs. Depends on {@code ir}. */
package prunus.hdl.graph;
