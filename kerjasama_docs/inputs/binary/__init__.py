"""Binary workbooks of strangers: XLS ([MS-XLS]) and XLSB ([MS-XLSB]), looked over here and read by calamine."""
