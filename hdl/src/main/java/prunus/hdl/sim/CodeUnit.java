package prunus.hdl.sim;

import java.lang.classfile.CodeBuilder;
import java.util.function.Consumer;

/**
 * A piece of code that leaves the stack as it was.
 *
 * @param operators about how many operators it computes
 */
record CodeUnit(int operators, Consumer<CodeBuilder> code) {}
