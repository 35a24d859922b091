`default_nettype none

module RingAdder (  // RingAdder.java:20
  input wire [12:0] address,  // RingAdder.java:22
  input wire [12:0] step,  // RingAdder.java:23
  input wire [12:0] last,  // RingAdder.java:24
  input wire [13:0] capacity,  // RingAdder.java:25
  output wire [12:0] sum  // RingAdder.java:30
);
  wire [13:0] plain;  // RingAdder.java:26
  wire [13:0] wrapped;  // RingAdder.java:27
  wire [13:0] chosen;  // RingAdder.java:28
  wire unused_ok;

  assign plain = {1'd0, address} + {1'd0, step};  // RingAdder.java:26
  assign wrapped = plain - capacity;  // RingAdder.java:27
  assign chosen = (plain > {1'd0, last}) ? wrapped : plain;  // RingAdder.java:28
  assign sum = chosen[12:0];  // RingAdder.java:30

  assign unused_ok = &{1'b0, chosen[13]};
endmodule

`default_nettype wire
