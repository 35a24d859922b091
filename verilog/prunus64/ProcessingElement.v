`default_nettype none

module ProcessingElement (  // ProcessingElement.java:37
  input wire clk,
  input wire rst,
  input wire control_clear,  // PeControl.java:45
  input wire control_half,  // PeControl.java:46
  input wire [4:0] control_shift,  // PeControl.java:47
  input wire [14:0] control_clamp,  // PeControl.java:48
  input wire control_relu,  // PeControl.java:49
  input wire control_average,  // PeControl.java:50
  input wire [16:0] control_multiplier,  // PeControl.java:51
  input wire control_pooling,  // PeControl.java:52
  input wire control_pool_first,  // PeControl.java:53
  input wire control_writes_pool,  // PeControl.java:54
  input wire control_host_read,  // PeControl.java:55
  input wire [10:0] control_host_address,  // PeControl.java:56
  input wire control_dma_write,  // PeControl.java:57
  input wire [3:0] control_counter,  // PeControl.java:58
  input wire push,  // ProcessingElement.java:39
  input wire [12:0] broadcast_column,  // Item.java:21
  input wire signed [15:0] broadcast_activation,  // Item.java:22
  input wire [10:0] broadcast_base,  // Item.java:23
  input wire [10:0] broadcast_minimum,  // Item.java:24
  input wire waits_by_peer,  // Idle.java:15
  input wire waits_by_scan,  // Idle.java:15
  input wire waits_at_barrier,  // Idle.java:15
  input wire load_write,  // Load.java:24
  input wire [2:0] load_target,  // Load.java:25
  input wire [13:0] load_address,  // Load.java:26
  input wire [63:0] load_data,  // Load.java:27
  input wire sweep_valid,  // Sweep.java:20
  input wire [10:0] sweep_address,  // Sweep.java:21
  input wire [7:0] sweep_local,  // Sweep.java:22
  input wire access_read,  // ActivationMemories.java:32
  input wire access_read_memory,  // ActivationMemories.java:33
  input wire [12:0] access_read_address,  // ActivationMemories.java:34
  input wire access_write,  // ActivationMemories.java:35
  input wire access_write_memory,  // ActivationMemories.java:36
  input wire [12:0] access_write_address,  // ActivationMemories.java:37
  input wire signed [15:0] dma_data,  // ProcessingElement.java:45
  output wire full,  // ProcessingElement.java:60
  output wire pop,  // ProcessingElement.java:61
  output wire idle,  // ProcessingElement.java:62
  output wire signed [31:0] accumulator,  // ProcessingElement.java:117
  output wire signed [15:0] activation,  // ProcessingElement.java:145
  output wire [31:0] counter  // ProcessingElement.java:158
);
  wire queue_occupied;  // ProcessingElement.java:48
  wire queue_full;  // ProcessingElement.java:48
  wire [12:0] queue_head_column;  // ProcessingElement.java:48
  wire signed [15:0] queue_head_activation;  // ProcessingElement.java:48
  wire [10:0] queue_head_base;  // ProcessingElement.java:48
  wire [10:0] queue_head_minimum;  // ProcessingElement.java:48
  wire [15:0] pointers_first_entry;  // ProcessingElement.java:49
  wire [15:0] pointers_end_entry;  // ProcessingElement.java:49
  wire walker_pop;  // ProcessingElement.java:50
  wire walker_ready;  // ProcessingElement.java:50
  wire walker_entry;  // ProcessingElement.java:50
  wire walker_first;  // ProcessingElement.java:50
  wire walker_empty;  // ProcessingElement.java:50
  wire [15:0] walker_position;  // ProcessingElement.java:50
  reg idle_q;  // ProcessingElement.java:62
  reg signed [15:0] walk_activation;  // ProcessingElement.java:68
  reg [10:0] walk_base;  // ProcessingElement.java:69
  reg [10:0] walk_minimum;  // ProcessingElement.java:70
  wire rows_row_read;  // ProcessingElement.java:78
  wire [3:0] rows_code;  // ProcessingElement.java:78
  wire [3:0] rows_run;  // ProcessingElement.java:78
  reg entry_valid;  // ProcessingElement.java:88
  wire decoder_padding;  // ProcessingElement.java:90
  wire decoder_valid;  // ProcessingElement.java:90
  wire [10:0] decoder_offset;  // ProcessingElement.java:90
  wire signed [15:0] decoder_weight;  // ProcessingElement.java:90
  reg entry_first;  // ProcessingElement.java:92
  reg signed [15:0] entry_activation;  // ProcessingElement.java:96
  reg [10:0] entry_base;  // ProcessingElement.java:97
  reg [10:0] entry_minimum;  // ProcessingElement.java:98
  reg [10:0] address_base;  // ProcessingElement.java:101
  reg [10:0] address_minimum;  // ProcessingElement.java:102
  wire signed [31:0] multiplier_product;  // ProcessingElement.java:104
  reg signed [15:0] address_activation;  // ProcessingElement.java:106
  wire signed [31:0] sums_data;  // ProcessingElement.java:109
  wire signed [31:0] biases_wdata;  // ProcessingElement.java:119
  wire signed [31:0] bias;  // ProcessingElement.java:126
  wire signed [15:0] requantiser_value;  // ProcessingElement.java:129
  wire signed [15:0] pool_value;  // ProcessingElement.java:134
  wire signed [15:0] activations_write_data;  // ProcessingElement.java:135
  wire signed [15:0] activations_data;  // ProcessingElement.java:135
  wire [31:0] counters_value;  // ProcessingElement.java:148

  assign full = queue_full;  // ProcessingElement.java:60
  assign pop = walker_pop;  // ProcessingElement.java:61

  always @(posedge clk) begin
    idle_q <= walker_ready && (!queue_occupied);  // ProcessingElement.java:62
    entry_first <= walker_first;  // ProcessingElement.java:92
    entry_activation <= walk_activation;  // ProcessingElement.java:96
    entry_base <= walk_base;  // ProcessingElement.java:97
    entry_minimum <= walk_minimum;  // ProcessingElement.java:98
    address_base <= entry_base;  // ProcessingElement.java:101
    address_minimum <= entry_minimum;  // ProcessingElement.java:102
    address_activation <= entry_activation;  // ProcessingElement.java:106
  end

  assign idle = idle_q;  // ProcessingElement.java:62

  always @(posedge clk) begin
    if (walker_pop) begin
      walk_activation <= queue_head_activation;  // ProcessingElement.java:74
      walk_base <= queue_head_base;  // ProcessingElement.java:75
      walk_minimum <= queue_head_minimum;  // ProcessingElement.java:76
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      entry_valid <= 1'b0;  // ProcessingElement.java:88
    end else begin
      entry_valid <= walker_entry;  // ProcessingElement.java:89
    end
  end

  assign accumulator = sums_data;  // ProcessingElement.java:117
  assign activations_write_data = control_dma_write ? dma_data : (control_writes_pool ? pool_value : requantiser_value);  // ProcessingElement.java:143
  assign activation = activations_data;  // ProcessingElement.java:145
  assign counter = counters_value;  // ProcessingElement.java:158
  assign biases_wdata = load_data[31:0];  // ProcessingElement.java:123

  sram_1r1w #(
    .WIDTH(32),
    .ADDRESS(8)
  ) biases (  // ProcessingElement.java:119
    .clk(clk),
    .wen(load_write && (load_target == 3'd4)),
    .waddr(load_address[7:0]),
    .wdata(biases_wdata),
    .ren(sweep_valid),
    .raddr(sweep_local),
    .rdata(bias)
  );

  ActivationQueue queue (  // ProcessingElement.java:48
    .clk(clk),
    .rst(rst),
    .push(push),
    .pushed_column(broadcast_column),
    .pushed_activation(broadcast_activation),
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

  PointerBanks pointers (  // ProcessingElement.java:49
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

  ColumnWalker walker (  // ProcessingElement.java:50
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

  WeightRows rows (  // ProcessingElement.java:78
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

  EntryDecoder decoder (  // ProcessingElement.java:90
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

  Multiplier multiplier (  // ProcessingElement.java:104
    .clk(clk),
    .weight(decoder_weight),
    .activation(address_activation),
    .product(multiplier_product)
  );

  Accumulators sums (  // ProcessingElement.java:109
    .clk(clk),
    .rst(rst),
    .add_valid(decoder_valid && (decoder_offset >= address_minimum)),
    .add_address(address_base + decoder_offset),
    .product(multiplier_product),
    .sweep_valid(sweep_valid),
    .sweep_address(sweep_address),
    .refill(bias),
    .host_read(control_host_read),
    .host_address(control_host_address),
    .data(sums_data)
  );

  Requantiser requantiser (  // ProcessingElement.java:129
    .clk(clk),
    .sum(sums_data),
    .shift(control_shift),
    .clamp(control_clamp),
    .relu(control_relu),
    .value(requantiser_value)
  );

  PoolUnit pool (  // ProcessingElement.java:134
    .clk(clk),
    .valid(control_pooling),
    .first(control_pool_first),
    .activation(activations_data),
    .average(control_average),
    .multiplier(control_multiplier),
    .clamp(control_clamp),
    .value(pool_value)
  );

  ActivationMemories activations (  // ProcessingElement.java:135
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

  PeCounters counters (  // ProcessingElement.java:148
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
