<#
.SYNOPSIS
Makes a kiosk of a Windows 10 or 11 (Enterprise, Education or IoT Enterprise): closes what only Windows can close, and
starts Vitrína instead of the desktop.
.DESCRIPTION
May be run again. Undo-Kiosk.ps1 takes everything back. Every setting names the attempts that it closes, by their numbers in
..\hands-on-sheet.md. README.md explains the choices.
.PARAMETER Program
The installed kiosk.
.PARAMETER WhatIf
Says what would be written, and changes nothing.
#>
#Requires -Version 5.1
#Requires -RunAsAdministrator
param(
    [string]$Program = (Join-Path $env:ProgramFiles 'Vitrina\vitrina.exe'),
    [switch]$WhatIf
)
Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot 'Record.psm1') -Force
$settings = Import-PowerShellDataFile (Join-Path $PSScriptRoot 'settings.psd1')
$account = 'vitrina'
$logon = 'SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon'

if ($WhatIf) {
    foreach ($setting in $settings.Machine) { "HKLM\$($setting.Path)\$($setting.Name) = $($setting.Value)   [$($setting.Closes)]" }
    foreach ($setting in $settings.User) { "HKCU\$($setting.Path)\$($setting.Name) = $($setting.Value)   [$($setting.Closes)]" }
    "keys: $($settings.Keys -join ', ')"
    return
}
if (-not (Test-Path $Program)) { throw "There is no $Program. Install the kiosk first, or name it by -Program." }
$record = Read-Record

# Shell Launcher starts the kiosk in place of the desktop (9, 12, 14, 63): there is no Start menu, task bar, search or file
# manager to get to. The Keyboard Filter takes keys out before any program sees them.
foreach ($feature in 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter') {
    if ((Get-WindowsOptionalFeature -Online -FeatureName $feature).State -ne 'Enabled') {
        $record.Features += $feature
        Save-Record $record
        Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
    }
}

# An account of the kiosk's own: no password, no rights. Windows lets an account without one log in at the machine only.
if (-not (Get-LocalUser -Name $account -ErrorAction SilentlyContinue)) {
    $record.User = $account
    Save-Record $record
    New-LocalUser -Name $account -NoPassword -AccountNeverExpires -UserMayNotChangePassword | Set-LocalUser -PasswordNeverExpires $true
    Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $account
}
$sid = (Get-LocalUser -Name $account).SID.Value
$record.Sid = $sid
Save-Record $record

# Its profile is made now, not at the first log-in: the settings must hold from the first second on.
if (-not (Test-Path "HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$sid")) {
    Add-Type -Namespace Vitrina -Name Profiles -MemberDefinition @'
[DllImport("userenv.dll", CharSet = CharSet.Unicode)]
public static extern int CreateProfile(string sid, string name, System.Text.StringBuilder path, uint length);
'@
    $result = [Vitrina.Profiles]::CreateProfile($sid, $account, [System.Text.StringBuilder]::new(260), 260)
    if ($result -ne 0) { throw "The profile of the account was not made (0x$('{0:x}' -f $result))." }
}

foreach ($setting in $settings.Machine) { Set-Setting $record 'Machine' 'HKLM:\' $setting }
Use-UserHive $sid { param($root) foreach ($setting in $settings.User) { Set-Setting $record 'User' $root $setting } }

# 73: logs in by itself at boot, and again should anybody log it off.
foreach ($setting in @(
        @{ Path = $logon; Name = 'AutoAdminLogon'; Type = 'String'; Value = '1' }
        @{ Path = $logon; Name = 'ForceAutoLogon'; Type = 'String'; Value = '1' }
        @{ Path = $logon; Name = 'DefaultUserName'; Type = 'String'; Value = $account }
        @{ Path = $logon; Name = 'DefaultDomainName'; Type = 'String'; Value = $env:COMPUTERNAME }
    )) { Set-Setting $record 'Machine' 'HKLM:\' $setting }

# 72, 73: a power scheme of its own: no sleep, no dark screen, and a power button that does nothing.
if (-not $record.OwnPowerScheme) {
    $record.PowerScheme = [regex]::Match((powercfg.exe /getactivescheme), '[0-9a-f-]{36}').Value
    $record.OwnPowerScheme = [regex]::Match((powercfg.exe /duplicatescheme SCHEME_BALANCED), '[0-9a-f-]{36}').Value
    Save-Record $record
}
powercfg.exe /changename $record.OwnPowerScheme 'Vitrina'
powercfg.exe /setactive $record.OwnPowerScheme
foreach ($what in 'monitor-timeout-ac', 'monitor-timeout-dc', 'standby-timeout-ac', 'standby-timeout-dc', 'hibernate-timeout-ac', 'hibernate-timeout-dc') {
    powercfg.exe /change $what 0
}
foreach ($button in 'PBUTTONACTION', 'SBUTTONACTION', 'LIDACTION') { powercfg.exe /setacvalueindex SCHEME_CURRENT SUB_BUTTONS $button 0 }
powercfg.exe /setactive SCHEME_CURRENT

# What the two features need their drivers for exists after a restart only.
$embedded = 'root\standardcimv2\embedded'
$launcher = Get-CimClass -Namespace $embedded -ClassName WESL_UserSetting -ErrorAction SilentlyContinue
$filter = Get-CimClass -Namespace $embedded -ClassName WEKF_PredefinedKey -ErrorAction SilentlyContinue
if (-not $launcher -or -not $filter) {
    'Start Windows again with your own account (hold Shift while it starts), and run this once more: two features wait for it.'
    return
}
# 73: however it ends, the kiosk starts again (0). Everybody else has the desktop.
$launcher | Invoke-CimMethod -MethodName RemoveCustomShell -Arguments @{ Sid = $sid } -ErrorAction SilentlyContinue | Out-Null
$launcher | Invoke-CimMethod -MethodName SetCustomShell -Arguments @{ Sid = $sid; Shell = "`"$Program`""; DefaultAction = 0 } | Out-Null
$launcher | Invoke-CimMethod -MethodName SetDefaultShell -Arguments @{ Shell = 'explorer.exe'; DefaultAction = 0 } | Out-Null
$launcher | Invoke-CimMethod -MethodName SetEnabled -Arguments @{ Enabled = $true } | Out-Null
$record.Shell = $true
Save-Record $record

foreach ($id in $settings.Keys) {
    $key = Get-CimInstance -Namespace $embedded -ClassName WEKF_PredefinedKey -Filter "Id = '$id'"
    if (-not $key) { Write-Warning "this Windows does not know the key $id"; continue }
    if (-not $key.Enabled) {
        $record.Keys += $id
        Save-Record $record
        Set-CimInstance -InputObject $key -Property @{ Enabled = $true }
    }
}
# For the kiosk's account only: administrators keep their keys.
'This machine is a kiosk at its next start. What is left for hands: ..\hands-on-sheet.md'
