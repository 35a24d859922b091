/**
 * What a circuit costs: logic by Yosys, module by module, critical paths by OpenSTA, and memories
 * as macros. Depends on {@code tool} and on {@code codegen}'s language.
 */
package prunus.testbench.synth;
