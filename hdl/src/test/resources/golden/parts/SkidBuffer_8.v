`default_nettype none

module SkidBuffer_8 (  // SkidBuffer
  input wire clk,
  input wire rst,
  input wire in_valid,  // SkidBuffer
  input wire [7:0] in_data,  // SkidBuffer
  input wire out_ready,  // SkidBuffer
  output wire in_ready,  // SkidBuffer
  output wire out_valid,  // SkidBuffer
  output wire [7:0] out_data  // SkidBuffer
);
  reg free;  // SkidBuffer
  reg [7:0] spare;  // SkidBuffer
  reg valid;  // SkidBuffer
  reg [7:0] data;  // SkidBuffer
  wire spare_means_valid;  // SkidBuffer
  wire unused_ok;

  always @(posedge clk) begin
    if (rst) begin
      valid <= 1'b0;  // SkidBuffer
      free <= 1'b1;  // SkidBuffer
    end else if (out_ready || (!valid)) begin
      valid <= in_valid || (!free);  // SkidBuffer
      free <= 1'b1;  // SkidBuffer
    end else if (in_valid && free) begin
      free <= 1'b0;  // SkidBuffer
    end
  end

  always @(posedge clk) begin
    if (out_ready || (!valid)) begin
      data <= free ? in_data : spare;  // SkidBuffer
    end else if (in_valid && free) begin
      spare <= in_data;  // SkidBuffer
    end
  end

  assign in_ready = free;  // SkidBuffer
  assign out_valid = valid;  // SkidBuffer
  assign out_data = data;  // SkidBuffer
  assign spare_means_valid = free || valid;  // SkidBuffer

`ifdef FORMAL
  always @(posedge clk) begin
    assert (rst || spare_means_valid);  // SkidBuffer
  end
`endif

  assign unused_ok = &{1'b0, spare_means_valid};
endmodule

`default_nettype wire
