`default_nettype none

module ProcessingElement (  // ProcessingElement
  input wire clk,
  input wire rst,
  input wire control_clear,  // PeControl.of
  input wire control_half,  // PeControl.of
  input wire control_own,  // PeControl.of
  input wire control_add_other,  // PeControl.of
  input wire [4:0] control_other_shift,  // PeControl.of
  input wire [14:0] control_clamp,  // PeControl.of
  input wire control_relu,  // PeControl.of
  input wire control_average,  // PeControl.of
  input wire [16:0] control_multiplier,  // PeControl.of
  input wire control_pooling,  // PeControl.of
  input wire control_pool_first,  // PeControl.of
  input wire [3:0] control_pool_shift,  // PeControl.of
  input wire control_writes_pool,  // PeControl.of
  input wire control_host_read,  // PeControl.of
  input wire [10:0] control_host_address,  // PeControl.of
  input wire control_dma_write,  // PeControl.of
  input wire [3:0] control_counter,  // PeControl.of
  input wire advance,  // ProcessingElement
  input wire push,  // ProcessingElement
  input wire [12:0] broadcast_column,  // Item.of
  input wire signed [15:0] broadcast_activation,  // Item.of
  input wire [10:0] broadcast_base,  // Item.of
  input wire [10:0] broadcast_minimum,  // Item.of
  input wire waits_by_peer,  // Idle.bundle
  input wire waits_by_scan,  // Idle.bundle
  input wire waits_at_barrier,  // Idle.bundle
  input wire load_write,  // Load.of
  input wire [2:0] load_target,  // Load.of
  input wire [13:0] load_address,  // Load.of
  input wire [63:0] load_data,  // Load.of
  input wire sweep_valid,  // Sweep.of
  input wire [10:0] sweep_address,  // Sweep.of
  input wire [7:0] sweep_local,  // Sweep.of
  input wire access_read,  // ActivationMemories.Access.of
  input wire access_read_memory,  // ActivationMemories.Access.of
  input wire [12:0] access_read_address,  // ActivationMemories.Access.of
  input wire access_write,  // ActivationMemories.Access.of
  input wire access_write_memory,  // ActivationMemories.Access.of
  input wire [12:0] access_write_address,  // ActivationMemories.Access.of
  input wire signed [15:0] dma_data,  // ProcessingElement
  input wire group_split,  // GroupPart.bundle
  input wire group_biased,  // GroupPart.bundle
  input wire group_cleared,  // GroupPart.bundle
  input wire signed [31:0] group_total,  // GroupPart.bundle
  input wire [4:0] group_shift,  // GroupPart.bundle
  output wire signed [15:0] held,  // ProcessingElement
  output wire non_zero,  // ProcessingElement
  output wire full,  // ProcessingElement
  output wire pop,  // ProcessingElement
  output wire idle,  // ProcessingElement
  output wire signed [31:0] accumulator,  // ProcessingElement
  output wire [4:0] shift,  // ProcessingElement
  output wire signed [15:0] activation,  // ProcessingElement
  output wire [31:0] counter  // ProcessingElement
);
  wire signed [15:0] activations_write_data;  // ProcessingElement
  wire signed [15:0] activations_data;  // ProcessingElement
  wire lane_non_zero;  // ProcessingElement
  wire signed [15:0] lane_held;  // ProcessingElement
  wire lane_held_non_zero;  // ProcessingElement
  wire signed [15:0] queue_pushed_activation;  // ProcessingElement
  wire queue_occupied;  // ProcessingElement
  wire queue_full;  // ProcessingElement
  wire [12:0] queue_head_column;  // ProcessingElement
  wire signed [15:0] queue_head_activation;  // ProcessingElement
  wire [10:0] queue_head_base;  // ProcessingElement
  wire [10:0] queue_head_minimum;  // ProcessingElement
  wire [15:0] pointers_first_entry;  // ProcessingElement
  wire [15:0] pointers_end_entry;  // ProcessingElement
  wire walker_pop;  // ProcessingElement
  wire walker_ready;  // ProcessingElement
  wire walker_entry;  // ProcessingElement
  wire walker_first;  // ProcessingElement
  wire walker_empty;  // ProcessingElement
  wire [15:0] walker_position;  // ProcessingElement
  reg idle_q;  // ProcessingElement
  reg signed [15:0] walk_activation;  // ProcessingElement
  reg [10:0] walk_base;  // ProcessingElement
  reg [10:0] walk_minimum;  // ProcessingElement
  wire rows_row_read;  // ProcessingElement
  wire [3:0] rows_code;  // ProcessingElement
  wire [3:0] rows_run;  // ProcessingElement
  reg entry_valid;  // ProcessingElement
  wire decoder_padding;  // ProcessingElement
  wire decoder_valid;  // ProcessingElement
  wire [10:0] decoder_offset;  // ProcessingElement
  wire signed [15:0] decoder_weight;  // ProcessingElement
  reg entry_first;  // ProcessingElement
  reg signed [15:0] entry_activation;  // ProcessingElement
  reg [10:0] entry_base;  // ProcessingElement
  reg [10:0] entry_minimum;  // ProcessingElement
  reg [10:0] address_base;  // ProcessingElement
  reg [10:0] address_minimum;  // ProcessingElement
  wire signed [31:0] multiplier_product;  // ProcessingElement
  reg signed [15:0] address_activation;  // ProcessingElement
  wire signed [31:0] sums_refill;  // ProcessingElement
  wire signed [31:0] sums_data;  // ProcessingElement
  wire [36:0] bias;  // ProcessingElement
  wire signed [31:0] requantiser_sum;  // ProcessingElement
  wire signed [15:0] requantiser_value;  // ProcessingElement
  wire signed [15:0] pool_value;  // ProcessingElement
  wire [31:0] counters_value;  // ProcessingElement

  assign held = lane_held;  // ProcessingElement
  assign non_zero = lane_non_zero;  // ProcessingElement
  assign queue_pushed_activation = control_own ? lane_held : broadcast_activation;  // ProcessingElement
  assign full = queue_full;  // ProcessingElement
  assign pop = walker_pop;  // ProcessingElement

  always @(posedge clk) begin
    idle_q <= walker_ready && (!queue_occupied);  // ProcessingElement
    entry_first <= walker_first;  // ProcessingElement
    entry_activation <= walk_activation;  // ProcessingElement
    entry_base <= walk_base;  // ProcessingElement
    entry_minimum <= walk_minimum;  // ProcessingElement
    address_base <= entry_base;  // ProcessingElement
    address_minimum <= entry_minimum;  // ProcessingElement
    address_activation <= entry_activation;  // ProcessingElement
  end

  assign idle = idle_q;  // ProcessingElement

  always @(posedge clk) begin
    if (walker_pop) begin
      walk_activation <= queue_head_activation;  // ProcessingElement
      walk_base <= queue_head_base;  // ProcessingElement
      walk_minimum <= queue_head_minimum;  // ProcessingElement
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      entry_valid <= 1'b0;  // ProcessingElement
    end else begin
      entry_valid <= walker_entry;  // ProcessingElement
    end
  end

  assign accumulator = sums_data;  // ProcessingElement
  assign sums_refill = group_biased ? $signed(bias[31:0]) : 32'sd0;  // ProcessingElement
  assign shift = bias[36:32];  // ProcessingElement
  assign requantiser_sum = group_split ? group_total : sums_data;  // ProcessingElement
  assign activations_write_data = control_dma_write ? dma_data : (group_cleared ? 16'sd0 : (control_writes_pool ?
      pool_value : requantiser_value));  // ProcessingElement
  assign activation = activations_data;  // ProcessingElement
  assign counter = counters_value;  // ProcessingElement

  sram_1r1w #(
    .WIDTH(37),
    .ADDRESS(8)
  ) biases (  // ProcessingElement
    .clk(clk),
    .wen(load_write && (load_target == 3'd4)),
    .waddr(load_address[7:0]),
    .wdata(load_data[36:0]),
    .ren(sweep_valid),
    .raddr(sweep_local),
    .rdata(bias)
  );

  ActivationMemories activations (  // ProcessingElement
    .clk(clk),
    .access_read(access_read),
    .access_read_memory(access_read_memory),
    .access_read_address(access_read_address),
    .access_write(access_write),
    .access_write_memory(access_write_memory),
    .access_write_address(access_write_address),
    .write_data(activations_write_data),
    .data(activations_data)
  );

  ScanLane lane (  // ProcessingElement
    .clk(clk),
    .arriving(activations_data),
    .advance(advance),
    .non_zero(lane_non_zero),
    .held(lane_held),
    .held_non_zero(lane_held_non_zero)
  );

  ActivationQueue queue (  // ProcessingElement
    .clk(clk),
    .rst(rst),
    .push(push && ((!control_own) || lane_held_non_zero)),
    .pushed_column(broadcast_column),
    .pushed_activation(queue_pushed_activation),
    .pushed_base(broadcast_base),
    .pushed_minimum(broadcast_minimum),
    .pop(walker_pop),
    .occupied(queue_occupied),
    .full(queue_full),
    .head_column(queue_head_column),
    .head_activation(queue_head_activation),
    .head_base(queue_head_base),
    .head_minimum(queue_head_minimum)
  );

  PointerBanks pointers (  // ProcessingElement
    .clk(clk),
    .read(walker_pop),
    .column(queue_head_column),
    .half(control_half),
    .write(load_write && (load_target == 3'd1)),
    .write_address(load_address),
    .write_data(load_data[15:0]),
    .first_entry(pointers_first_entry),
    .end_entry(pointers_end_entry)
  );

  ColumnWalker walker (  // ProcessingElement
    .clk(clk),
    .rst(rst),
    .occupied(queue_occupied),
    .first_entry(pointers_first_entry),
    .end_entry(pointers_end_entry),
    .pop(walker_pop),
    .ready(walker_ready),
    .entry(walker_entry),
    .first(walker_first),
    .empty(walker_empty),
    .position(walker_position)
  );

  WeightRows rows (  // ProcessingElement
    .clk(clk),
    .rst(rst),
    .entry(walker_entry),
    .position(walker_position),
    .half(control_half),
    .forget(control_clear),
    .write(load_write && (load_target == 3'd0)),
    .write_address(load_address),
    .write_data(load_data),
    .row_read(rows_row_read),
    .code(rows_code),
    .run(rows_run)
  );

  EntryDecoder decoder (  // ProcessingElement
    .clk(clk),
    .entry(entry_valid),
    .first(entry_first),
    .code(rows_code),
    .run(rows_run),
    .load_write(load_write),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .padding(decoder_padding),
    .valid(decoder_valid),
    .offset(decoder_offset),
    .weight(decoder_weight)
  );

  Multiplier multiplier (  // ProcessingElement
    .clk(clk),
    .weight(decoder_weight),
    .activation(address_activation),
    .product(multiplier_product)
  );

  Accumulators sums (  // ProcessingElement
    .clk(clk),
    .rst(rst),
    .add_valid(decoder_valid && (decoder_offset >= address_minimum)),
    .add_address(address_base + decoder_offset),
    .product(multiplier_product),
    .sweep_valid(sweep_valid),
    .sweep_address(sweep_address),
    .refill(sums_refill),
    .host_read(control_host_read),
    .host_address(control_host_address),
    .data(sums_data)
  );

  Requantiser requantiser (  // ProcessingElement
    .clk(clk),
    .sum(requantiser_sum),
    .shift(group_split ? group_shift : bias[36:32]),
    .other(activations_data),
    .adds(control_add_other),
    .other_shift(control_other_shift),
    .clamp(control_clamp),
    .relu(control_relu),
    .value(requantiser_value)
  );

  PoolUnit pool (  // ProcessingElement
    .clk(clk),
    .valid(control_pooling),
    .first(control_pool_first),
    .activation(activations_data),
    .shift(control_pool_shift),
    .average(control_average),
    .multiplier(control_multiplier),
    .clamp(control_clamp),
    .relu(control_relu),
    .value(pool_value)
  );

  PeCounters counters (  // ProcessingElement
    .clk(clk),
    .rst(rst),
    .clear(control_clear),
    .number(control_counter),
    .value(counters_value),
    .mac(entry_valid && (!decoder_padding)),
    .padding(decoder_padding),
    .empty_column(walker_empty),
    .starved_by_peer(idle && waits_by_peer),
    .starved_by_scan(idle && waits_by_scan),
    .barrier(idle && waits_at_barrier),
    .weight_rows(rows_row_read)
  );
endmodule

`default_nettype wire
