`default_nettype none

module ScanLane (  // ScanLane
  input wire clk,
  input wire signed [15:0] arriving,  // ScanLane
  input wire advance,  // ScanLane
  output wire signed [15:0] held,  // ScanLane
  output wire non_zero  // ScanLane
);
  reg signed [15:0] held_q;  // ScanLane

  always @(posedge clk) begin
    if (advance) begin
      held_q <= arriving;  // ScanLane
    end
  end

  assign held = held_q;  // ScanLane
  assign non_zero = arriving != 16'sd0;  // ScanLane
endmodule

`default_nettype wire
