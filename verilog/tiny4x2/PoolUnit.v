`default_nettype none

module PoolUnit (  // PoolUnit
  input wire clk,
  input wire valid,  // PoolUnit
  input wire first,  // PoolUnit
  input wire signed [15:0] activation,  // PoolUnit
  input wire [3:0] shift,  // PoolUnit
  input wire average,  // PoolUnit
  input wire [16:0] multiplier,  // PoolUnit
  input wire [14:0] clamp,  // PoolUnit
  input wire relu,  // PoolUnit
  output wire signed [15:0] value  // PoolUnit
);
  reg signed [15:0] most;  // PoolUnit
  reg signed [31:0] sum;  // PoolUnit
  wire signed [31:0] wide;  // PoolUnit
  reg signed [49:0] scaled;  // PoolUnit
  reg signed [15:0] most_q;  // PoolUnit
  wire signed [33:0] rounded;  // PoolUnit
  wire signed [33:0] bounds_wide;  // PoolUnit
  wire signed [15:0] bounds_value;  // PoolUnit
  reg signed [15:0] value_q;  // PoolUnit
  wire [49:0] rounded__1 = $signed($signed(scaled + 50'sh8000) >>> 5'd16);  // PoolUnit
  wire unused_ok;

  assign wide = {{16{activation[15]}}, activation} << shift;  // PoolUnit

  always @(posedge clk) begin
    if (valid) begin
      if (first || (activation > most)) begin
        most <= activation;  // PoolUnit
      end
      if (first) begin
        sum <= wide;  // PoolUnit
      end else begin
        sum <= sum + wide;  // PoolUnit
      end
    end
  end

  always @(posedge clk) begin
    scaled <= sum * $signed({1'd0, multiplier});  // PoolUnit
    most_q <= most;  // PoolUnit
    value_q <= bounds_value;  // PoolUnit
  end

  assign rounded = rounded__1[33:0];  // PoolUnit
  assign bounds_wide = average ? rounded : {{18{most_q[15]}}, most_q};  // PoolUnit
  assign value = value_q;  // PoolUnit

  Clamp bounds (  // PoolUnit
    .wide(bounds_wide),
    .clamp(clamp),
    .relu(relu),
    .value(bounds_value)
  );

  assign unused_ok = &{1'b0, rounded__1[49:34]};
endmodule

`default_nettype wire
