`default_nettype none

module PrunusArray (  // PrunusArray.java:51
  input wire clk,
  input wire rst,
  input wire cfg_write,  // PrunusArray.java:78
  input wire [5:0] cfg_address,  // PrunusArray.java:79
  input wire [31:0] cfg_data,  // PrunusArray.java:80
  input wire start,  // PrunusArray.java:88
  input wire [1:0] command,  // PrunusArray.java:89
  output wire busy,  // PrunusArray.java:94
  output wire bus_push,  // PrunusArray.java:138
  output wire [3:0] bus_pop,  // PrunusArray.java:139
  input wire dma_write,  // PrunusArray.java:177
  input wire dma_read,  // PrunusArray.java:178
  input wire dma_memory,  // PrunusArray.java:179
  input wire [12:0] dma_address,  // PrunusArray.java:180
  input wire [63:0] dma_data,  // PrunusArray.java:181
  input wire acc_read,  // PrunusArray.java:182
  input wire [10:0] acc_address,  // PrunusArray.java:183
  output wire [63:0] dma_word,  // PrunusArray.java:237
  output wire [127:0] acc_word,  // PrunusArray.java:238
  input wire load_write,  // PrunusArray.java:252
  input wire load_all,  // PrunusArray.java:253
  input wire [1:0] load_pe,  // PrunusArray.java:254
  input wire [2:0] load_target,  // PrunusArray.java:255
  input wire [13:0] load_address,  // PrunusArray.java:256
  input wire [63:0] load_data,  // PrunusArray.java:257
  input wire [3:0] counter_number,  // PrunusArray.java:268
  input wire [1:0] counter_pe,  // PrunusArray.java:269
  output wire [31:0] counter_value  // PrunusArray.java:289
);
  wire registers_source_memory;  // PrunusArray.java:54
  wire [12:0] registers_source_address;  // PrunusArray.java:54
  wire [12:0] registers_source_last;  // PrunusArray.java:54
  wire [13:0] registers_source_capacity;  // PrunusArray.java:54
  wire registers_target_memory;  // PrunusArray.java:54
  wire [12:0] registers_target_address;  // PrunusArray.java:54
  wire [12:0] registers_target_last;  // PrunusArray.java:54
  wire [13:0] registers_target_capacity;  // PrunusArray.java:54
  wire [15:0] registers_target_words;  // PrunusArray.java:54
  wire [12:0] registers_target_step;  // PrunusArray.java:54
  wire registers_weight_half;  // PrunusArray.java:54
  wire [31:0] registers_scan_words;  // PrunusArray.java:54
  wire [31:0] registers_scan_pixel_words;  // PrunusArray.java:54
  wire [15:0] registers_scan_width;  // PrunusArray.java:54
  wire [15:0] registers_scan_stride;  // PrunusArray.java:54
  wire [15:0] registers_scan_row_phase;  // PrunusArray.java:54
  wire [15:0] registers_scan_pixel_phase;  // PrunusArray.java:54
  wire [12:0] registers_scan_column;  // PrunusArray.java:54
  wire [12:0] registers_scan_pixel_column;  // PrunusArray.java:54
  wire [12:0] registers_scan_pixel_step;  // PrunusArray.java:54
  wire [12:0] registers_scan_row_step;  // PrunusArray.java:54
  wire [10:0] registers_scan_base;  // PrunusArray.java:54
  wire [10:0] registers_scan_pixel_base;  // PrunusArray.java:54
  wire [10:0] registers_scan_minimum;  // PrunusArray.java:54
  wire [10:0] registers_row_size;  // PrunusArray.java:54
  wire [10:0] registers_sweep_address;  // PrunusArray.java:54
  wire [10:0] registers_sweep_pixel;  // PrunusArray.java:54
  wire [15:0] registers_sweep_width;  // PrunusArray.java:54
  wire [15:0] registers_sweep_rows;  // PrunusArray.java:54
  wire [8:0] registers_sweep_locals;  // PrunusArray.java:54
  wire [10:0] registers_channel_width;  // PrunusArray.java:54
  wire [4:0] registers_shift;  // PrunusArray.java:54
  wire [14:0] registers_clamp;  // PrunusArray.java:54
  wire registers_relu;  // PrunusArray.java:54
  wire registers_pool_average;  // PrunusArray.java:54
  wire [16:0] registers_pool_multiplier;  // PrunusArray.java:54
  wire [15:0] registers_pool_rows;  // PrunusArray.java:54
  wire [15:0] registers_pool_columns;  // PrunusArray.java:54
  wire [15:0] registers_pool_stride;  // PrunusArray.java:54
  wire [15:0] registers_pool_height;  // PrunusArray.java:54
  wire [15:0] registers_pool_width;  // PrunusArray.java:54
  wire [15:0] registers_pool_output_rows;  // PrunusArray.java:54
  wire [15:0] registers_pool_output_width;  // PrunusArray.java:54
  wire [15:0] registers_pool_row_end;  // PrunusArray.java:54
  wire [15:0] registers_pool_column_end;  // PrunusArray.java:54
  wire [12:0] registers_pool_pixel_step;  // PrunusArray.java:54
  wire [12:0] registers_pool_line_step;  // PrunusArray.java:54
  wire [12:0] registers_pool_column_partial;  // PrunusArray.java:54
  wire [12:0] registers_pool_column_step;  // PrunusArray.java:54
  wire [12:0] registers_pool_row_partial;  // PrunusArray.java:54
  wire [12:0] registers_pool_row_step;  // PrunusArray.java:54
  wire sequencer_load;  // PrunusArray.java:55
  wire sequencer_busy;  // PrunusArray.java:55
  wire sequencer_sweeping;  // PrunusArray.java:55
  wire sequencer_streaming;  // PrunusArray.java:55
  wire sequencer_draining;  // PrunusArray.java:55
  wire sequencer_pooling;  // PrunusArray.java:55
  wire sequencer_waits_by_peer;  // PrunusArray.java:55
  wire sequencer_waits_by_scan;  // PrunusArray.java:55
  wire sequencer_waits_at_barrier;  // PrunusArray.java:55
  wire sequencer_initialised;  // PrunusArray.java:55
  wire sequencer_drained;  // PrunusArray.java:55
  wire sequencer_filled;  // PrunusArray.java:55
  wire scanner_read;  // PrunusArray.java:56
  wire [12:0] scanner_address;  // PrunusArray.java:56
  wire scanner_offer;  // PrunusArray.java:56
  wire scanner_push;  // PrunusArray.java:56
  wire [12:0] scanner_item_column;  // PrunusArray.java:56
  wire signed [15:0] scanner_item_activation;  // PrunusArray.java:56
  wire [10:0] scanner_item_base;  // PrunusArray.java:56
  wire [10:0] scanner_item_minimum;  // PrunusArray.java:56
  wire scanner_words_left;  // PrunusArray.java:56
  wire scanner_word_passed;  // PrunusArray.java:56
  wire sweep_sweep_valid;  // PrunusArray.java:57
  wire [10:0] sweep_sweep_address;  // PrunusArray.java:57
  wire [7:0] sweep_sweep_local;  // PrunusArray.java:57
  wire sweep_last;  // PrunusArray.java:57
  wire [12:0] pool_sweep_address;  // PrunusArray.java:58
  wire pool_sweep_first;  // PrunusArray.java:58
  wire pool_sweep_last;  // PrunusArray.java:58
  wire pool_sweep_final_one;  // PrunusArray.java:58
  wire [12:0] target_address;  // PrunusArray.java:59
  wire pe0_control_relu;  // PrunusArray.java:61
  wire pe0_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe0_dma_data;  // PrunusArray.java:61
  wire pe0_full;  // PrunusArray.java:61
  wire pe0_pop;  // PrunusArray.java:61
  wire pe0_idle;  // PrunusArray.java:61
  wire signed [31:0] pe0_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe0_activation;  // PrunusArray.java:61
  wire [31:0] pe0_counter;  // PrunusArray.java:61
  wire pe1_control_relu;  // PrunusArray.java:61
  wire pe1_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe1_dma_data;  // PrunusArray.java:61
  wire pe1_full;  // PrunusArray.java:61
  wire pe1_pop;  // PrunusArray.java:61
  wire pe1_idle;  // PrunusArray.java:61
  wire signed [31:0] pe1_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe1_activation;  // PrunusArray.java:61
  wire [31:0] pe1_counter;  // PrunusArray.java:61
  wire pe2_control_relu;  // PrunusArray.java:61
  wire pe2_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe2_dma_data;  // PrunusArray.java:61
  wire pe2_full;  // PrunusArray.java:61
  wire pe2_pop;  // PrunusArray.java:61
  wire pe2_idle;  // PrunusArray.java:61
  wire signed [31:0] pe2_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe2_activation;  // PrunusArray.java:61
  wire [31:0] pe2_counter;  // PrunusArray.java:61
  wire pe3_control_relu;  // PrunusArray.java:61
  wire pe3_control_average;  // PrunusArray.java:61
  wire signed [15:0] pe3_dma_data;  // PrunusArray.java:61
  wire pe3_full;  // PrunusArray.java:61
  wire pe3_pop;  // PrunusArray.java:61
  wire pe3_idle;  // PrunusArray.java:61
  wire signed [31:0] pe3_accumulator;  // PrunusArray.java:61
  wire signed [15:0] pe3_activation;  // PrunusArray.java:61
  wire [31:0] pe3_counter;  // PrunusArray.java:61
  wire [3:0] idle;  // PrunusArray.java:99
  wire [12:0] coordinates_column;  // PrunusArray.java:103
  wire [10:0] coordinates_base;  // PrunusArray.java:103
  wire [10:0] coordinates_minimum;  // PrunusArray.java:103
  wire [3:0] full;  // PrunusArray.java:99
  wire any_full;  // PrunusArray.java:129
  wire [3:0] pops;  // PrunusArray.java:99
  reg drain_1;  // PrunusArray.java:244
  reg drain_2;  // PrunusArray.java:244
  reg drain_3;  // PrunusArray.java:244
  reg pool_1;  // PrunusArray.java:244
  reg pool_2;  // PrunusArray.java:244
  reg pool_3;  // PrunusArray.java:244
  reg pool_4;  // PrunusArray.java:244
  wire made;  // PrunusArray.java:188
  wire act_read;  // PrunusArray.java:197
  wire act_read_memory;  // PrunusArray.java:199
  wire [12:0] act_read_address;  // PrunusArray.java:201
  wire act_write;  // PrunusArray.java:205
  wire act_write_memory;  // PrunusArray.java:207
  wire [12:0] act_write_address;  // PrunusArray.java:208
  reg pool_reduces;  // PrunusArray.java:209
  reg pool_reduces_first;  // PrunusArray.java:210
  wire [63:0] act_word;  // PrunusArray.java:99
  wire [127:0] accumulators;  // PrunusArray.java:99
  reg [31:0] cycles_count;  // PrunusArray.java:278
  reg [31:0] initialise_count;  // PrunusArray.java:278
  reg [31:0] drain_count;  // PrunusArray.java:278
  reg [31:0] fill_count;  // PrunusArray.java:278

  assign idle = {pe3_idle, pe2_idle, pe1_idle, pe0_idle};  // PrunusArray.java:99
  assign busy = sequencer_busy;  // PrunusArray.java:94
  assign full = {pe3_full, pe2_full, pe1_full, pe0_full};  // PrunusArray.java:99
  assign any_full = |full;  // PrunusArray.java:129
  assign bus_push = scanner_push;  // PrunusArray.java:138
  assign pops = {pe3_pop, pe2_pop, pe1_pop, pe0_pop};  // PrunusArray.java:99
  assign bus_pop = pops;  // PrunusArray.java:139

  always @(posedge clk) begin
    if (rst) begin
      drain_1 <= 1'b0;  // PrunusArray.java:244
      drain_2 <= 1'b0;  // PrunusArray.java:244
      drain_3 <= 1'b0;  // PrunusArray.java:244
      pool_1 <= 1'b0;  // PrunusArray.java:244
      pool_2 <= 1'b0;  // PrunusArray.java:244
      pool_3 <= 1'b0;  // PrunusArray.java:244
      pool_4 <= 1'b0;  // PrunusArray.java:244
    end else begin
      drain_1 <= sequencer_draining;  // PrunusArray.java:245
      drain_2 <= drain_1;  // PrunusArray.java:245
      drain_3 <= drain_2;  // PrunusArray.java:245
      pool_1 <= pool_sweep_last;  // PrunusArray.java:245
      pool_2 <= pool_1;  // PrunusArray.java:245
      pool_3 <= pool_2;  // PrunusArray.java:245
      pool_4 <= pool_3;  // PrunusArray.java:245
    end
  end

  assign made = drain_3 || pool_4;  // PrunusArray.java:188
  assign act_read = scanner_read || sequencer_pooling || dma_read;  // PrunusArray.java:197
  assign act_read_memory = sequencer_busy ? registers_source_memory : dma_memory;  // PrunusArray.java:199
  assign act_read_address = sequencer_streaming ? scanner_address : (sequencer_pooling ? pool_sweep_address : dma_address);  // PrunusArray.java:201
  assign act_write = made || dma_write;  // PrunusArray.java:205
  assign act_write_memory = sequencer_busy ? registers_target_memory : dma_memory;  // PrunusArray.java:207
  assign act_write_address = made ? target_address : dma_address;  // PrunusArray.java:208

  always @(posedge clk) begin
    pool_reduces <= sequencer_pooling;  // PrunusArray.java:209
    pool_reduces_first <= pool_sweep_first;  // PrunusArray.java:210
  end

  assign pe0_dma_data = dma_data[15:0];  // PrunusArray.java:222
  assign pe0_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe0_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe1_dma_data = dma_data[31:16];  // PrunusArray.java:222
  assign pe1_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe1_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe2_dma_data = dma_data[47:32];  // PrunusArray.java:222
  assign pe2_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe2_control_average = registers_pool_average;  // PrunusArray.java:234
  assign pe3_dma_data = dma_data[63:48];  // PrunusArray.java:222
  assign pe3_control_relu = registers_relu;  // PrunusArray.java:233
  assign pe3_control_average = registers_pool_average;  // PrunusArray.java:234
  assign act_word = {pe3_activation, pe2_activation, pe1_activation, pe0_activation};  // PrunusArray.java:99
  assign dma_word = act_word;  // PrunusArray.java:237
  assign accumulators = {pe3_accumulator, pe2_accumulator, pe1_accumulator, pe0_accumulator};  // PrunusArray.java:99
  assign acc_word = accumulators;  // PrunusArray.java:238

  always @(posedge clk) begin
    if (rst) begin
      cycles_count <= 32'd0;  // PrunusArray.java:278
    end else if (sequencer_load) begin
      cycles_count <= 32'd0;  // PrunusArray.java:286
    end else if (sequencer_busy) begin
      cycles_count <= cycles_count + 32'd1;  // PrunusArray.java:286
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      initialise_count <= 32'd0;  // PrunusArray.java:278
    end else if (sequencer_load) begin
      initialise_count <= 32'd0;  // PrunusArray.java:286
    end else if (sequencer_initialised) begin
      initialise_count <= initialise_count + 32'd1;  // PrunusArray.java:286
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      drain_count <= 32'd0;  // PrunusArray.java:278
    end else if (sequencer_load) begin
      drain_count <= 32'd0;  // PrunusArray.java:286
    end else if (sequencer_drained) begin
      drain_count <= drain_count + 32'd1;  // PrunusArray.java:286
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      fill_count <= 32'd0;  // PrunusArray.java:278
    end else if (sequencer_load) begin
      fill_count <= 32'd0;  // PrunusArray.java:286
    end else if (sequencer_filled) begin
      fill_count <= fill_count + 32'd1;  // PrunusArray.java:286
    end
  end

  assign counter_value = (counter_number == 4'd10) ? fill_count : ((counter_number == 4'd9) ? drain_count : ((counter_number == 4'd8) ? initialise_count : ((counter_number == 4'd7) ? cycles_count : (counter_pe[1] ? (counter_pe[0] ? pe3_counter : pe2_counter) : (counter_pe[0] ? pe1_counter : pe0_counter)))));  // PrunusArray.java:289

  ConfigRegisters registers (  // PrunusArray.java:54
    .clk(clk),
    .write(cfg_write),
    .address(cfg_address),
    .data(cfg_data),
    .source_memory(registers_source_memory),
    .source_address(registers_source_address),
    .source_last(registers_source_last),
    .source_capacity(registers_source_capacity),
    .target_memory(registers_target_memory),
    .target_address(registers_target_address),
    .target_last(registers_target_last),
    .target_capacity(registers_target_capacity),
    .target_words(registers_target_words),
    .target_step(registers_target_step),
    .weight_half(registers_weight_half),
    .scan_words(registers_scan_words),
    .scan_pixel_words(registers_scan_pixel_words),
    .scan_width(registers_scan_width),
    .scan_stride(registers_scan_stride),
    .scan_row_phase(registers_scan_row_phase),
    .scan_pixel_phase(registers_scan_pixel_phase),
    .scan_column(registers_scan_column),
    .scan_pixel_column(registers_scan_pixel_column),
    .scan_pixel_step(registers_scan_pixel_step),
    .scan_row_step(registers_scan_row_step),
    .scan_base(registers_scan_base),
    .scan_pixel_base(registers_scan_pixel_base),
    .scan_minimum(registers_scan_minimum),
    .row_size(registers_row_size),
    .sweep_address(registers_sweep_address),
    .sweep_pixel(registers_sweep_pixel),
    .sweep_width(registers_sweep_width),
    .sweep_rows(registers_sweep_rows),
    .sweep_locals(registers_sweep_locals),
    .channel_width(registers_channel_width),
    .shift(registers_shift),
    .clamp(registers_clamp),
    .relu(registers_relu),
    .pool_average(registers_pool_average),
    .pool_multiplier(registers_pool_multiplier),
    .pool_rows(registers_pool_rows),
    .pool_columns(registers_pool_columns),
    .pool_stride(registers_pool_stride),
    .pool_height(registers_pool_height),
    .pool_width(registers_pool_width),
    .pool_output_rows(registers_pool_output_rows),
    .pool_output_width(registers_pool_output_width),
    .pool_row_end(registers_pool_row_end),
    .pool_column_end(registers_pool_column_end),
    .pool_pixel_step(registers_pool_pixel_step),
    .pool_line_step(registers_pool_line_step),
    .pool_column_partial(registers_pool_column_partial),
    .pool_column_step(registers_pool_column_step),
    .pool_row_partial(registers_pool_row_partial),
    .pool_row_step(registers_pool_row_step)
  );

  Sequencer sequencer (  // PrunusArray.java:55
    .clk(clk),
    .rst(rst),
    .start(start),
    .command(command),
    .sweep_last(sweep_last),
    .pool_last(pool_sweep_final_one),
    .words_left(scanner_words_left),
    .blocked(scanner_offer && any_full),
    .all_idle(&idle),
    .load(sequencer_load),
    .busy(sequencer_busy),
    .sweeping(sequencer_sweeping),
    .streaming(sequencer_streaming),
    .draining(sequencer_draining),
    .pooling(sequencer_pooling),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .initialised(sequencer_initialised),
    .drained(sequencer_drained),
    .filled(sequencer_filled)
  );

  Scanner scanner (  // PrunusArray.java:56
    .clk(clk),
    .rst(rst),
    .load(sequencer_load),
    .running(sequencer_streaming),
    .any_full(any_full),
    .words(registers_scan_words),
    .first_address(registers_source_address),
    .ring_last(registers_source_last),
    .ring_capacity(registers_source_capacity),
    .read(scanner_read),
    .address(scanner_address),
    .offer(scanner_offer),
    .push(scanner_push),
    .item_column(scanner_item_column),
    .item_activation(scanner_item_activation),
    .item_base(scanner_item_base),
    .item_minimum(scanner_item_minimum),
    .words_left(scanner_words_left),
    .column(coordinates_column),
    .base(coordinates_base),
    .minimum(coordinates_minimum),
    .word_passed(scanner_word_passed),
    .data0(pe0_activation),
    .data1(pe1_activation),
    .data2(pe2_activation),
    .data3(pe3_activation)
  );

  AccumulatorSweep sweep (  // PrunusArray.java:57
    .clk(clk),
    .load(sequencer_load),
    .running(sequencer_sweeping),
    .first_row(registers_sweep_address),
    .first_pixel(registers_sweep_pixel),
    .width(registers_sweep_width),
    .rows(registers_sweep_rows),
    .locals(registers_sweep_locals),
    .row_size(registers_row_size),
    .channel_width(registers_channel_width),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .last(sweep_last)
  );

  PoolSweep pool_sweep (  // PrunusArray.java:58
    .clk(clk),
    .load(sequencer_load),
    .running(sequencer_pooling),
    .first_address(registers_source_address),
    .ring_last(registers_source_last),
    .ring_capacity(registers_source_capacity),
    .words(registers_target_words),
    .output_rows(registers_pool_output_rows),
    .output_width(registers_pool_output_width),
    .pixel_step(registers_pool_pixel_step),
    .line_step(registers_pool_line_step),
    .row_size(registers_pool_rows),
    .column_size(registers_pool_columns),
    .stride(registers_pool_stride),
    .height(registers_pool_height),
    .width(registers_pool_width),
    .first_row_end(registers_pool_row_end),
    .first_column_end(registers_pool_column_end),
    .row_partial(registers_pool_row_partial),
    .row_step(registers_pool_row_step),
    .column_partial(registers_pool_column_partial),
    .column_step(registers_pool_column_step),
    .address(pool_sweep_address),
    .first(pool_sweep_first),
    .last(pool_sweep_last),
    .final_one(pool_sweep_final_one)
  );

  TargetAddress target (  // PrunusArray.java:59
    .clk(clk),
    .load(sequencer_load),
    .next(made),
    .first(registers_target_address),
    .last(registers_target_last),
    .capacity(registers_target_capacity),
    .words(registers_target_words),
    .pixel_step(registers_target_step),
    .address(target_address)
  );

  ProcessingElement pe0 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe0_control_relu),
    .control_average(pe0_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 2'd0))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe0_dma_data),
    .full(pe0_full),
    .pop(pe0_pop),
    .idle(pe0_idle),
    .accumulator(pe0_accumulator),
    .activation(pe0_activation),
    .counter(pe0_counter)
  );

  ProcessingElement pe1 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe1_control_relu),
    .control_average(pe1_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 2'd1))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe1_dma_data),
    .full(pe1_full),
    .pop(pe1_pop),
    .idle(pe1_idle),
    .accumulator(pe1_accumulator),
    .activation(pe1_activation),
    .counter(pe1_counter)
  );

  ProcessingElement pe2 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe2_control_relu),
    .control_average(pe2_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 2'd2))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe2_dma_data),
    .full(pe2_full),
    .pop(pe2_pop),
    .idle(pe2_idle),
    .accumulator(pe2_accumulator),
    .activation(pe2_activation),
    .counter(pe2_counter)
  );

  ProcessingElement pe3 (  // PrunusArray.java:61
    .clk(clk),
    .rst(rst),
    .control_clear(sequencer_load),
    .control_half(registers_weight_half),
    .control_shift(registers_shift),
    .control_clamp(registers_clamp),
    .control_relu(pe3_control_relu),
    .control_average(pe3_control_average),
    .control_multiplier(registers_pool_multiplier),
    .control_pooling(pool_reduces),
    .control_pool_first(pool_reduces_first),
    .control_writes_pool(pool_4),
    .control_host_read(acc_read),
    .control_host_address(acc_address),
    .control_dma_write(dma_write),
    .control_counter(counter_number),
    .push(scanner_push),
    .broadcast_column(scanner_item_column),
    .broadcast_activation(scanner_item_activation),
    .broadcast_base(scanner_item_base),
    .broadcast_minimum(scanner_item_minimum),
    .waits_by_peer(sequencer_waits_by_peer),
    .waits_by_scan(sequencer_waits_by_scan),
    .waits_at_barrier(sequencer_waits_at_barrier),
    .load_write(load_write && (load_all || (load_pe == 2'd3))),
    .load_target(load_target),
    .load_address(load_address),
    .load_data(load_data),
    .sweep_valid(sweep_sweep_valid),
    .sweep_address(sweep_sweep_address),
    .sweep_local(sweep_sweep_local),
    .access_read(act_read),
    .access_read_memory(act_read_memory),
    .access_read_address(act_read_address),
    .access_write(act_write),
    .access_write_memory(act_write_memory),
    .access_write_address(act_write_address),
    .dma_data(pe3_dma_data),
    .full(pe3_full),
    .pop(pe3_pop),
    .idle(pe3_idle),
    .accumulator(pe3_accumulator),
    .activation(pe3_activation),
    .counter(pe3_counter)
  );

  ScanCoordinates coordinates (  // PrunusArray.java:103
    .clk(clk),
    .load(sequencer_load),
    .next(scanner_word_passed),
    .pixel_words(registers_scan_pixel_words),
    .width(registers_scan_width),
    .stride(registers_scan_stride),
    .row_phase(registers_scan_row_phase),
    .pixel_phase(registers_scan_pixel_phase),
    .first_column(registers_scan_column),
    .pixel_column(registers_scan_pixel_column),
    .pixel_step(registers_scan_pixel_step),
    .row_step(registers_scan_row_step),
    .first_base(registers_scan_base),
    .pixel_base(registers_scan_pixel_base),
    .first_minimum(registers_scan_minimum),
    .row_size(registers_row_size),
    .column(coordinates_column),
    .base(coordinates_base),
    .minimum(coordinates_minimum)
  );
endmodule

`default_nettype wire
