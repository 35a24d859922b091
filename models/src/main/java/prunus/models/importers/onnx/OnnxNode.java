package prunus.models.importers.onnx;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.models.importers.ImportException;

/**
 * An operation of an ONNX graph.
 *
 * @param inputs names of values; an empty one is left out
 * @param attributes by name
 * @param bytes the node as the file has it
 */
record OnnxNode(
    String name,
    String operation,
    List<String> inputs,
    List<String> outputs,
    Map<String, Attribute> attributes,
    MemorySegment bytes) {
  private static final int MAX_VALUES = 128;

  /** An attribute: whichever of its values the file gives. */
  @SuppressWarnings("ArrayRecordComponent")
  record Attribute(
      long integer,
      float real,
      String text,
      List<Long> integers,
      float[] reals,
      OnnxTensor tensor) {}

  static OnnxNode read(Wire in, ExternalData external) {
    MemorySegment whole = in.rest();
    String name = "";
    String operation = "";
    String domain = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    List<Wire> attributes = new ArrayList<>();
    while (in.next()) {
      if (inputs.size() + outputs.size() + attributes.size() > MAX_VALUES) {
        throw new ImportException("node %s has an absurd number of values".formatted(name));
      }
      switch (in.field()) {
        case 1 -> inputs.add(in.text());
        case 2 -> outputs.add(in.text());
        case 3 -> name = in.text();
        case 4 -> operation = in.text();
        case 5 -> attributes.add(in.bytes());
        case 7 -> domain = in.text();
        default -> in.skip();
      }
    }
    if (outputs.isEmpty()) {
      throw new ImportException("node %s makes nothing".formatted(name));
    }
    if (!domain.isEmpty() && !domain.equals("ai.onnx")) {
      operation = domain + "." + operation;
    }
    String label = name.isEmpty() ? operation + " of " + outputs.getFirst() : name;
    Map<String, Attribute> read = new HashMap<>();
    for (Wire attribute : attributes) {
      attribute(attribute, label, external, read);
    }
    return new OnnxNode(label, operation, List.copyOf(inputs), List.copyOf(outputs), read, whole);
  }

  private static void attribute(
      Wire in, String node, ExternalData external, Map<String, Attribute> to) {
    String name = "";
    long integer = 0;
    float real = 0;
    String text = "";
    List<Long> integers = new ArrayList<>();
    float[] reals = {};
    OnnxTensor tensor = null;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = in.text();
        case 2 -> real = in.fixed32();
        case 3 -> integer = in.varint();
        case 4 -> text = in.text();
        case 5 -> tensor = OnnxTensor.read(in.bytes(), node, external);
        case 7 -> reals = OnnxTensor.floats(in, reals, MAX_VALUES);
        case 8 -> OnnxTensor.numbers(in, integers, MAX_VALUES);
        default -> in.skip();
      }
    }
    to.put(name, new Attribute(integer, real, text, List.copyOf(integers), reals, tensor));
  }

  long integer(String attribute, long otherwise) {
    Attribute a = attributes.get(attribute);
    return a == null ? otherwise : a.integer();
  }

  float real(String attribute, float otherwise) {
    Attribute a = attributes.get(attribute);
    return a == null ? otherwise : a.real();
  }

  String text(String attribute, String otherwise) {
    Attribute a = attributes.get(attribute);
    return a == null ? otherwise : a.text();
  }

  List<Long> integers(String attribute, List<Long> otherwise) {
    Attribute a = attributes.get(attribute);
    return a == null || a.integers().isEmpty() ? otherwise : a.integers();
  }

  /** An input that must be given. */
  String input(int i) {
    if (i >= inputs.size() || inputs.get(i).isEmpty()) {
      throw refused("has no input " + (i + 1));
    }
    return inputs.get(i);
  }

  /** This node cannot be imported. */
  ImportException refused(String why) {
    return new ImportException("node %s (%s) %s".formatted(name, operation, why));
  }
}
