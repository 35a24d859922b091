`default_nettype none

module Scanner (  // Scanner
  input wire clk,
  input wire rst,
  input wire load,  // Scanner
  input wire running,  // Scanner
  input wire any_full,  // Scanner
  input wire [31:0] words,  // Scanner
  input wire [12:0] first_address,  // Scanner
  input wire [12:0] ring_last,  // Scanner
  input wire [13:0] ring_capacity,  // Scanner
  input wire own,  // Scanner
  output wire read,  // Scanner
  output wire [12:0] address,  // Scanner
  output wire blocked,  // Scanner
  output wire push,  // Scanner
  output wire [12:0] item_column,  // Item.of
  output wire signed [15:0] item_activation,  // Item.of
  output wire [10:0] item_base,  // Item.of
  output wire [10:0] item_minimum,  // Item.of
  output wire words_left,  // Scanner
  input wire [12:0] column,  // Scanner
  input wire [10:0] base,  // Scanner
  input wire [10:0] minimum,  // Scanner
  output wire word_passed,  // Scanner
  input wire [1023:0] held,  // Scanner
  input wire [63:0] non_zero,  // Scanner
  output wire advance  // Scanner
);
  wire tree_any;  // Scanner
  wire [63:0] tree_first;  // Scanner
  wire [5:0] tree_lane;  // Scanner
  wire signed [15:0] tree_activation;  // Scanner
  reg valid;  // Scanner
  reg [63:0] pending;  // Scanner
  wire [63:0] after;  // Scanner
  wire offers;  // Scanner
  wire full;  // Scanner
  wire pushes;  // Scanner
  wire last_of_word;  // Scanner
  wire passed;  // Scanner
  reg waiting;  // Scanner
  reg [31:0] to_read;  // Scanner
  reg [31:0] left;  // Scanner
  reg [12:0] at;  // Scanner
  wire [12:0] next_address_sum;  // Scanner
  wire reads;  // Scanner

  assign after = pending & (~tree_first);  // Scanner
  assign offers = valid && (own || tree_any);  // Scanner
  assign full = any_full;  // Scanner
  assign pushes = offers && (!full);  // Scanner
  assign last_of_word = own || (after == 64'h0);  // Scanner
  assign passed = valid && ((!offers) || (pushes && last_of_word));  // Scanner
  assign advance = running && ((!valid) || passed);  // Scanner
  assign reads = advance && (to_read != 32'd0);  // Scanner

  always @(posedge clk) begin
    if (rst) begin
      valid <= 1'b0;  // Scanner
      waiting <= 1'b0;  // Scanner
      to_read <= 32'd0;  // Scanner
      left <= 32'd0;  // Scanner
    end else if (load) begin
      valid <= 1'b0;  // Scanner
      waiting <= 1'b0;  // Scanner
      to_read <= words;  // Scanner
      left <= words;  // Scanner
    end else begin
      if (advance) begin
        valid <= waiting;  // Scanner
        waiting <= reads;  // Scanner
      end
      if (reads) begin
        to_read <= to_read - 32'd1;  // Scanner
      end
      if (passed) begin
        left <= left - 32'd1;  // Scanner
      end
    end
  end

  always @(posedge clk) begin
    if (load) begin
      at <= first_address;  // Scanner
    end else begin
      if (advance) begin
        pending <= non_zero;  // Scanner
      end else if (pushes) begin
        pending <= after;  // Scanner
      end
      if (reads) begin
        at <= next_address_sum;  // Scanner
      end
    end
  end

  assign read = reads;  // Scanner
  assign address = at;  // Scanner
  assign blocked = offers && full;  // Scanner
  assign push = pushes;  // Scanner
  assign word_passed = passed;  // Scanner
  assign words_left = left != 32'd0;  // Scanner
  assign item_column = own ? column : (column + {7'd0, tree_lane});  // Scanner
  assign item_activation = tree_activation;  // Scanner
  assign item_base = base;  // Scanner
  assign item_minimum = minimum;  // Scanner

  LeadingNonZero tree (  // Scanner
    .pending(pending),
    .activations(held),
    .any(tree_any),
    .first(tree_first),
    .lane(tree_lane),
    .activation(tree_activation)
  );

  RingAdder next_address (  // Scanner
    .address(at),
    .step(13'd1),
    .last(ring_last),
    .capacity(ring_capacity),
    .sum(next_address_sum)
  );
endmodule

`default_nettype wire
