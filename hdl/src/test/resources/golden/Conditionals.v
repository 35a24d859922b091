`default_nettype none

module Conditionals (  // Conditionals
  input wire clk,
  input wire rst,
  input wire in_valid,  // Conditionals.Stream.of
  input wire [7:0] in_data,  // Conditionals.Stream.of
  output wire in_ready,  // Conditionals.Stream.of
  output wire out_valid,  // Conditionals.Stream.of
  output wire [7:0] out_data,  // Conditionals.Stream.of
  input wire out_ready,  // Conditionals.Stream.of
  input wire [1:0] mode  // Conditionals
);
  reg full;  // Conditionals
  reg [7:0] data;  // Conditionals
  reg [7:0] last;  // Conditionals
  reg [7:0] largest;  // Conditionals
  reg [7:0] chosen;  // Conditionals
  reg flagged;  // Conditionals
  wire [7:0] first_count;  // Conditionals
  reg second_en;  // Conditionals
  wire [7:0] second_count;  // Conditionals

  always @(posedge clk) begin
    last <= in_data;  // Conditionals
  end

  always @(posedge clk) begin
    if (rst) begin
      full <= 1'b0;  // Conditionals
      largest <= 8'd7;  // Conditionals
    end else if (in_valid && in_ready) begin
      full <= 1'b1;  // Conditionals
      if (in_data > largest) begin
        largest <= in_data;  // Conditionals
      end
    end else if (out_ready) begin
      full <= 1'b0;  // Conditionals
    end
  end

  always @(posedge clk) begin
    if (in_valid && in_ready) begin
      data <= in_data;  // Conditionals
    end
  end

  assign in_ready = (!full) || out_ready;  // Conditionals

  always @* begin
    flagged = 1'b0;  // Conditionals
    if (mode == 2'd0) begin
      chosen = data;  // Conditionals
    end else if (mode == 2'd1) begin
      chosen = last;  // Conditionals
      flagged = 1'b1;  // Conditionals
    end else begin
      chosen = largest;  // Conditionals
      if (mode == 2'd3) begin
        flagged = last == data;  // Conditionals
      end
    end
  end

  always @* begin
    if (flagged) begin
      second_en = full;  // Conditionals
    end else begin
      second_en = mode[0];  // Conditionals
    end
  end

  assign out_valid = full;  // Conditionals
  assign out_data = chosen ^ first_count ^ second_count;  // Conditionals

  Counter8 first (  // Conditionals
    .clk(clk),
    .rst(rst),
    .en(flagged),
    .count(first_count)
  );

  Counter8 second (  // Conditionals
    .clk(clk),
    .rst(rst),
    .en(second_en),
    .count(second_count)
  );
endmodule

`default_nettype wire
