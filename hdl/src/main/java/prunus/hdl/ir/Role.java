package prunus.hdl.ir;

/** What a signal is to the module that declares it. */
public enum Role {
  INPUT,
  OUTPUT,
  WIRE,
  REGISTER,
  /** An input of an instance: driven here, read inside the instance. */
  INSTANCE_INPUT,
  /** An output of an instance: driven inside the instance. */
  INSTANCE_OUTPUT,
  /** Address, data or enable of a memory: driven here. */
  MEMORY_INPUT,
  /** What a memory read port delivers. */
  MEMORY_OUTPUT;

  /** Whether assignments of this module drive it combinationally. */
  public boolean assignedAsWire() {
    return switch (this) {
      case OUTPUT, WIRE, INSTANCE_INPUT, MEMORY_INPUT -> true;
      case INPUT, REGISTER, INSTANCE_OUTPUT, MEMORY_OUTPUT -> false;
    };
  }
}
