"""The command line: reads what the user says, calls the jobs, shows what came of it."""
