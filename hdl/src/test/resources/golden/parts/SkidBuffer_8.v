`default_nettype none

module SkidBuffer_8 (  // SkidBuffer.java:23
  input wire clk,
  input wire rst,
  input wire in_valid,  // SkidBuffer.java:24
  input wire [7:0] in_data,  // SkidBuffer.java:25
  input wire out_ready,  // SkidBuffer.java:26
  output wire in_ready,  // SkidBuffer.java:44
  output wire out_valid,  // SkidBuffer.java:45
  output wire [7:0] out_data  // SkidBuffer.java:46
);
  reg free;  // SkidBuffer.java:27
  reg [7:0] spare;  // SkidBuffer.java:28
  reg valid;  // SkidBuffer.java:29
  reg [7:0] data;  // SkidBuffer.java:30
  wire spare_means_valid;  // SkidBuffer.java:47
  wire unused_ok;

  always @(posedge clk) begin
    if (rst) begin
      valid <= 1'b0;  // SkidBuffer.java:29
      free <= 1'b1;  // SkidBuffer.java:27
    end else if (out_ready || (!valid)) begin
      valid <= in_valid || (!free);  // SkidBuffer.java:34
      free <= 1'b1;  // SkidBuffer.java:36
    end else if (in_valid && free) begin
      free <= 1'b0;  // SkidBuffer.java:42
    end
  end

  always @(posedge clk) begin
    if (out_ready || (!valid)) begin
      data <= free ? in_data : spare;  // SkidBuffer.java:35
    end else if (in_valid && free) begin
      spare <= in_data;  // SkidBuffer.java:41
    end
  end

  assign in_ready = free;  // SkidBuffer.java:44
  assign out_valid = valid;  // SkidBuffer.java:45
  assign out_data = data;  // SkidBuffer.java:46
  assign spare_means_valid = free || valid;  // SkidBuffer.java:47

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || spare_means_valid);  // SkidBuffer.java:47
  end
`endif

  assign unused_ok = &{1'b0, spare_means_valid};
endmodule

`default_nettype wire
