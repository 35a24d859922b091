package prunus.hdl.errors;

import java.util.List;
import java.util.function.Supplier;
import prunus.hdl.Module;
import prunus.hdl.check.Rule;

/**
 * One thing a design can do wrong: the faulty circuit, its message and the corrected circuit. The
 * text of the circuits is in {@code file}, as nested classes {@code nameFaulty} and {@code
 * nameFixed}.
 *
 * @param message the message with N for every line number
 */
record ErrorExample(
    String file,
    String name,
    Rule rule,
    Supplier<Module> faulty,
    Supplier<Module> fixed,
    String message) {
  static List<ErrorExample> all() {
    return List.of(
        new ErrorExample(
            "ArithmeticErrors",
            "Width",
            Rule.WIDTH_MISMATCH,
            ArithmeticErrors.WidthFaulty::new,
            ArithmeticErrors.WidthFixed::new,
            "plus: width 8 (a at ArithmeticErrors.java:N) and width 9 (b at ArithmeticErrors.java:N); use resize(..)  in module WidthFaulty"),
        new ErrorExample(
            "ArithmeticErrors",
            "SetWidth",
            Rule.WIDTH_MISMATCH,
            ArithmeticErrors.SetWidthFaulty::new,
            ArithmeticErrors.SetWidthFixed::new,
            "set: width 4 (narrow at ArithmeticErrors.java:N) from width 8 (a at ArithmeticErrors.java:N); use resize(..)  in module SetWidthFaulty"),
        new ErrorExample(
            "ArithmeticErrors",
            "Slice",
            Rule.SLICE_RANGE,
            ArithmeticErrors.SliceFaulty::new,
            ArithmeticErrors.SliceFixed::new,
            "slice 8..4: outside width 8 (a at ArithmeticErrors.java:N); its bits are 7..0  in module SliceFaulty"),
        new ErrorExample(
            "ArithmeticErrors",
            "Constant",
            Rule.CONSTANT_RANGE,
            ArithmeticErrors.ConstantFaulty::new,
            ArithmeticErrors.ConstantFixed::new,
            "plus: constant 16 does not fit uint(4), which holds 0 to 15; widen the signal or change the constant  in module ConstantFaulty"),
        new ErrorExample(
            "ArithmeticErrors",
            "Comparison",
            Rule.CONSTANT_COMPARISON,
            ArithmeticErrors.ComparisonFaulty::new,
            ArithmeticErrors.ComparisonFixed::new,
            "ge: always true for width 4 (a at ArithmeticErrors.java:N) and width 4 (constant 0 at ArithmeticErrors.java:N); leave the comparison out or correct the constant  in module ComparisonFaulty"),
        new ErrorExample(
            "ArithmeticErrors",
            "Shift",
            Rule.SHIFT_RANGE,
            ArithmeticErrors.ShiftFaulty::new,
            ArithmeticErrors.ShiftFixed::new,
            "shr: amount 8 of width 8 (a at ArithmeticErrors.java:N); use 0 to 7  in module ShiftFaulty"),
        new ErrorExample(
            "ArithmeticErrors",
            "Size",
            Rule.EXPRESSION_SIZE,
            ArithmeticErrors.SizeFaulty::new,
            ArithmeticErrors.SizeFixed::new,
            "expression of 4095 operators written out, more than 2000; give the parts names with wire(\"name\", ..)  in module SizeFaulty"),
        new ErrorExample(
            "DriveErrors",
            "Undriven",
            Rule.UNDRIVEN,
            DriveErrors.UndrivenFaulty::new,
            DriveErrors.UndrivenFixed::new,
            "output done: never driven; set it or leave it out  in module UndrivenFaulty"),
        new ErrorExample(
            "DriveErrors",
            "Twice",
            Rule.MULTIPLY_DRIVEN,
            DriveErrors.TwiceFaulty::new,
            DriveErrors.TwiceFixed::new,
            "output out (at DriveErrors.java:N): the drive at DriveErrors.java:N never has an effect, the one at DriveErrors.java:N always overrides it; remove one or put the later under a when  in module TwiceFaulty"),
        new ErrorExample(
            "DriveErrors",
            "Latch",
            Rule.INCOMPLETE_ASSIGNMENT,
            DriveErrors.LatchFaulty::new,
            DriveErrors.LatchFixed::new,
            "output out (at DriveErrors.java:N): not driven where no branch of the when at DriveErrors.java:N holds, which would need a latch; add otherwise(..) or set a default before it  in module LatchFaulty"),
        new ErrorExample(
            "DriveErrors",
            "Input",
            Rule.NOT_ASSIGNABLE,
            DriveErrors.InputFaulty::new,
            DriveErrors.InputFixed::new,
            "set: width 1 (en at DriveErrors.java:N) is an input; only outputs, wires, registers and inputs of instances can be set  in module InputFaulty"),
        new ErrorExample(
            "DriveErrors",
            "Foreign",
            Rule.FOREIGN_SIGNAL,
            DriveErrors.ForeignFaulty::new,
            DriveErrors.ForeignFixed::new,
            "width 1 (secret at DriveErrors.java:N) belongs to module Hidden; bring it here through a port  in module ForeignFaulty"),
        new ErrorExample(
            "DriveErrors",
            "Loop",
            Rule.COMBINATIONAL_LOOP,
            DriveErrors.LoopFaulty::new,
            DriveErrors.LoopFixed::new,
            "combinational loop: first at DriveErrors.java:N -> inner_in at DriveErrors.java:N -> inner_out at DriveErrors.java:N -> first; put a register on the way  in module LoopFaulty"),
        new ErrorExample(
            "UseErrors",
            "Unused",
            Rule.UNUSED_INPUT,
            UseErrors.UnusedFaulty::new,
            UseErrors.UnusedFixed::new,
            "input b: never read; use it, leave it out or declare it unused(..)  in module UnusedFaulty"),
        new ErrorExample(
            "UseErrors",
            "Register",
            Rule.UNREAD_REGISTER,
            UseErrors.RegisterFaulty::new,
            UseErrors.RegisterFixed::new,
            "register count: only read to compute itself, if at all; read it or leave it out  in module RegisterFaulty"),
        new ErrorExample(
            "UseErrors",
            "Wire",
            Rule.UNREAD_WIRE,
            UseErrors.WireFaulty::new,
            UseErrors.WireFixed::new,
            "wire more: never read; read it, leave it out or declare it unused(..)  in module WireFaulty"),
        new ErrorExample(
            "UseErrors",
            "Reads",
            Rule.MEMORY_PORT_CONFLICT,
            UseErrors.ReadsFaulty::new,
            UseErrors.ReadsFixed::new,
            "memory table_of: second read b, the first at UseErrors.java:N; it has one read port: select the address or use a second memory  in module ReadsFaulty"),
        new ErrorExample(
            "UseErrors",
            "Writes",
            Rule.MEMORY_PORT_CONFLICT,
            UseErrors.WritesFaulty::new,
            UseErrors.WritesFixed::new,
            "memory store: one port, and the accesses at UseErrors.java:N and UseErrors.java:N can happen in one cycle; put them into different branches of one when  in module WritesFaulty"),
        new ErrorExample(
            "UseErrors",
            "Depth",
            Rule.MEMORY_DEPTH,
            UseErrors.DepthFaulty::new,
            UseErrors.DepthFixed::new,
            "memory codes: depth 3 is not a power of two; use 4  in module DepthFaulty"),
        new ErrorExample(
            "NameErrors",
            "Illegal",
            Rule.ILLEGAL_NAME,
            NameErrors.IllegalFaulty::new,
            NameErrors.IllegalFixed::new,
            "name \"a__b\": not legal; use letters, digits and single underscores, a letter first  in module IllegalFaulty"),
        new ErrorExample(
            "NameErrors",
            "Reserved",
            Rule.RESERVED_NAME,
            NameErrors.ReservedFaulty::new,
            NameErrors.ReservedFixed::new,
            "name wire: a reserved word of Verilog or C++; choose another  in module ReservedFaulty"),
        new ErrorExample(
            "NameErrors",
            "Duplicate",
            Rule.DUPLICATE_NAME,
            NameErrors.DuplicateFaulty::new,
            NameErrors.DuplicateFixed::new,
            "name a: already declared at NameErrors.java:N; choose another  in module DuplicateFaulty"),
        new ErrorExample(
            "NameErrors",
            "Definition",
            Rule.DEFINITION_MISMATCH,
            NameErrors.DefinitionFaulty::new,
            NameErrors.DefinitionFixed::new,
            "module Constant: not the same circuit as DefinitionFaulty.a at NameErrors.java:N; put the parameters that differ into the definition name  in module DefinitionFaulty.b"));
  }
}
