<#
.SYNOPSIS
Takes back everything that Set-Kiosk.ps1 has done.
.PARAMETER RemoveData
Removes the kiosk's account with its folder (log, PIN), too. The exhibit lies in that folder unless settings say otherwise.
#>
#Requires -Version 5.1
#Requires -RunAsAdministrator
param([switch]$RemoveData)
Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot 'Record.psm1') -Force
if (-not (Test-Record)) { throw 'Nothing to undo: this machine was not set up by Set-Kiosk.ps1.' }
$record = Read-Record
$embedded = 'root\standardcimv2\embedded'

foreach ($id in $record.Keys) {
    $key = Get-CimInstance -Namespace $embedded -ClassName WEKF_PredefinedKey -Filter "Id = '$id'"
    if ($key) { Set-CimInstance -InputObject $key -Property @{ Enabled = $false } }
}
if ($record.Shell) {
    $launcher = Get-CimClass -Namespace $embedded -ClassName WESL_UserSetting
    $launcher | Invoke-CimMethod -MethodName RemoveCustomShell -Arguments @{ Sid = $record.Sid } | Out-Null
    $launcher | Invoke-CimMethod -MethodName SetEnabled -Arguments @{ Enabled = $false } | Out-Null
}
if ($record.PowerScheme) { powercfg.exe /setactive $record.PowerScheme }
if ($record.OwnPowerScheme) { powercfg.exe /delete $record.OwnPowerScheme }

foreach ($value in @($record.Values | Where-Object Hive -EQ 'Machine')) { Restore-Setting 'HKLM:\' $value }
if ($record.Sid -and -not ($record.User -and $RemoveData)) {
    Use-UserHive $record.Sid {
        param($root)
        foreach ($value in @($record.Values | Where-Object Hive -EQ 'User')) { Restore-Setting $root $value }
    }
}
if ($record.User) {
    if ($RemoveData) { Get-CimInstance Win32_UserProfile -Filter "SID = '$($record.Sid)'" | Remove-CimInstance }
    Remove-LocalUser -Name $record.User
}
foreach ($feature in $record.Features) { Disable-WindowsOptionalFeature -Online -FeatureName $feature -NoRestart | Out-Null }
Remove-Record
'Start the machine again: two features of Windows are on until then.'
