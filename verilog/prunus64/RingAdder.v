`default_nettype none

module RingAdder (  // RingAdder.java:21
  input wire [12:0] address,  // RingAdder.java:23
  input wire [12:0] step,  // RingAdder.java:24
  input wire [12:0] last,  // RingAdder.java:25
  input wire [13:0] capacity,  // RingAdder.java:26
  output wire [12:0] sum  // RingAdder.java:31
);
  wire [13:0] plain;  // RingAdder.java:27
  wire [13:0] wrapped;  // RingAdder.java:28
  wire [13:0] chosen;  // RingAdder.java:29
  wire unused_ok;

  assign plain = {1'd0, address} + {1'd0, step};  // RingAdder.java:27
  assign wrapped = plain - capacity;  // RingAdder.java:28
  assign chosen = (plain > {1'd0, last}) ? wrapped : plain;  // RingAdder.java:29
  assign sum = chosen[12:0];  // RingAdder.java:31

  assign unused_ok = &{1'b0, chosen[13]};
endmodule

`default_nettype wire
