`default_nettype none

module WindowEdge (  // WindowEdge
  input wire clk,
  input wire load,  // WindowEdge
  input wire next,  // WindowEdge
  input wire [15:0] size,  // WindowEdge
  input wire [15:0] stride,  // WindowEdge
  input wire [15:0] length,  // WindowEdge
  input wire [15:0] first_end,  // WindowEdge
  input wire [12:0] partial_step,  // WindowEdge
  input wire [12:0] full_step,  // WindowEdge
  input wire [15:0] at,  // WindowEdge
  output wire [15:0] first_begin,  // WindowEdge
  output wire [15:0] next_begin,  // WindowEdge
  output wire [15:0] from,  // WindowEdge
  output wire [12:0] step,  // WindowEdge
  output wire last  // WindowEdge
);
  reg [15:0] end_q;  // WindowEdge
  reg [15:0] from_q;  // WindowEdge
  wire [15:0] next_end;  // WindowEdge
  wire at_edge;  // WindowEdge
  wire [15:0] following;  // WindowEdge

  assign next_end = end_q + stride;  // WindowEdge
  assign at_edge = next_end <= size;  // WindowEdge
  assign first_begin = (first_end <= size) ? 16'd0 : (first_end - size);  // WindowEdge
  assign next_begin = at_edge ? 16'd0 : (next_end - size);  // WindowEdge

  always @(posedge clk) begin
    if (load) begin
      end_q <= first_end;  // WindowEdge
      from_q <= first_begin;  // WindowEdge
    end else if (next) begin
      end_q <= next_end;  // WindowEdge
      from_q <= next_begin;  // WindowEdge
    end
  end

  assign from = from_q;  // WindowEdge
  assign step = at_edge ? 13'd0 : ((end_q < size) ? partial_step : full_step);  // WindowEdge
  assign following = at + 16'd1;  // WindowEdge
  assign last = (following == end_q) || (following == length);  // WindowEdge
endmodule

`default_nettype wire
