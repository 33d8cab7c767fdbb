# What Set-Kiosk.ps1 has changed, so that Undo-Kiosk.ps1 can take it back. The record is one file that only administrators
# can write; it is saved after every single change, so that an interrupted set-up can be undone, too.

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

$script:folder = Join-Path $env:ProgramData 'VitrinaSetUp'
$script:path = Join-Path $script:folder 'record.json'

function Test-Record { Test-Path $script:path }

function Read-Record {
    if (Test-Record) { return Get-Content $script:path -Raw | ConvertFrom-Json }
    [pscustomobject]@{ Values = @(); Features = @(); User = $null; Sid = $null; PowerScheme = $null; OwnPowerScheme = $null; Keys = @(); Shell = $false }
}

function Save-Record($Record) {
    if (-not (Test-Path $script:folder)) {
        New-Item $script:folder -ItemType Directory | Out-Null
        # Administrators and the system only: whoever could write the record could have anything "put back".
        icacls $script:folder /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' | Out-Null
    }
    $Record | ConvertTo-Json -Depth 5 | Set-Content $script:path -Encoding UTF8
}

function Remove-Record { Remove-Item $script:folder -Recurse }

# The value that stands there now; $null where there is none.
function Get-Setting($Key, $Name) {
    $item = Get-Item -LiteralPath $Key -ErrorAction SilentlyContinue
    if ($null -eq $item -or $item.GetValueNames() -notcontains $Name) { return $null }
    @{ Type = $item.GetValueKind($Name).ToString(); Value = $item.GetValue($Name, $null, 'DoNotExpandEnvironmentNames') }
}

# Writes one value, and remembers once what stood there.
function Set-Setting($Record, $Hive, $Root, $Setting) {
    $key = Join-Path $Root $Setting.Path
    $known = $Record.Values | Where-Object { $_.Hive -eq $Hive -and $_.Path -eq $Setting.Path -and $_.Name -eq $Setting.Name }
    if (-not $known) {
        $before = Get-Setting $key $Setting.Name
        $Record.Values += [pscustomobject]@{ Hive = $Hive; Path = $Setting.Path; Name = $Setting.Name; Before = $before }
        Save-Record $Record
    }
    if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }
    New-ItemProperty -LiteralPath $key -Name $Setting.Name -PropertyType $Setting.Type -Value $Setting.Value -Force | Out-Null
}

# Puts one value back, and takes away the keys that are empty then.
function Restore-Setting($Root, $Value) {
    $key = Join-Path $Root $Value.Path
    if ($null -ne $Value.Before) {
        New-ItemProperty -LiteralPath $key -Name $Value.Name -PropertyType $Value.Before.Type -Value $Value.Before.Value -Force | Out-Null
        return
    }
    Remove-ItemProperty -LiteralPath $key -Name $Value.Name -ErrorAction SilentlyContinue
    while ($key -ne $Root) {
        $item = Get-Item -LiteralPath $key -ErrorAction SilentlyContinue
        if ($null -eq $item -or $item.ValueCount -gt 0 -or $item.SubKeyCount -gt 0) { return }
        Remove-Item -LiteralPath $key
        $key = Split-Path $key
    }
}

# Runs a block with the registry of an account that is not logged in.
function Use-UserHive($Sid, [scriptblock]$Block) {
    $profilePath = (Get-ItemProperty "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$Sid").ProfileImagePath
    $name = 'VitrinaKiosk'
    reg.exe load "HKU\$name" (Join-Path $profilePath 'NTUSER.DAT') | Out-Null
    if ($LASTEXITCODE -ne 0) { throw 'The registry of the account cannot be opened. Is somebody logged in with it?' }
    try { & $Block "Registry::HKEY_USERS\$name" }
    finally {
        # PowerShell keeps keys open until they are collected, and an open key cannot be unloaded.
        [gc]::Collect()
        [gc]::WaitForPendingFinalizers()
        reg.exe unload "HKU\$name" | Out-Null
    }
}

Export-ModuleMember -Function *
