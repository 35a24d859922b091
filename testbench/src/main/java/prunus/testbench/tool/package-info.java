/** Outside programs: finding them, asking their version, running them. Depends on the JDK alone. */
package prunus.testbench.tool;
