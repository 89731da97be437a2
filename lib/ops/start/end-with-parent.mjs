// Loaded into the application's process: should the starting process be killed, no orphan keeps the port.
process.on("disconnect", () => process.exit(1));
